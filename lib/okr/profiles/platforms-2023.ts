import type { DescriptionRules, SectionRule } from '../description-rules';
import type { Profile } from '../profile';
import { freeDescriptions, nativeProfile } from './native';
import { platformsRetro } from './platforms-retro';
import { contextNames, criteriaNames, linkedEpicsNames } from './section-names';

// Each placeholder holds a sign that no HTML tag can: GitLab shows it instead of taking it for markup.
const linkedEpics: SectionRule = {
  purpose: 'linked-epics',
  title: 'Linked Epics',
  spellings: linkedEpicsNames,
  body: `| Epic Title | Epic Link |
| ---------- | --------- |
| <Title, as on the epic> | <Link, or reference> |`,
};

/**
 * One form for objectives and key results, the retro above it.
 * Source: GitLab handbook, Infrastructure Platforms, OKR, as it stood in 2023.
 */
export const platforms2023Descriptions: DescriptionRules = {
  ...freeDescriptions,
  id: 'platforms-2023',
  name: 'Infrastructure Platforms (2023)',
  templates: {
    objective: {
      level: 3,
      sections: [
        {
          purpose: 'context',
          title: 'Context',
          spellings: contextNames,
          body: '<What the objective is about, and the problem it solves>',
        },
        linkedEpics,
        {
          purpose: 'criteria',
          title: 'Scoring Criteria',
          spellings: criteriaNames,
          body: `| Key Result | Weight |
| ---------- | ------ |
| {key_results} |`,
        },
      ],
    },
    'key-result': {
      level: 3,
      sections: [
        {
          purpose: 'context',
          title: 'Context',
          spellings: contextNames,
          body: '<What the key result is about, and how it serves the objective>',
        },
        linkedEpics,
        {
          purpose: 'criteria',
          title: 'Scoring Criteria',
          spellings: criteriaNames,
          body: '- <What counts, by link or reference> - <its share, in percent>',
        },
      ],
    },
  },
  retro: { ...platformsRetro, place: 'top' },
  linkedEpicsFor: ['objective'],
};

export const platforms2023Profile: Profile = {
  ...nativeProfile,
  id: 'infrastructure-platforms-2023',
  name: 'Infrastructure Platforms (2023)',
  descriptions: platforms2023Descriptions,
};
