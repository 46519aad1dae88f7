import type { DescriptionRules } from '../description-rules';
import type { Profile } from '../profile';
import { freeDescriptions, nativeProfile } from './native';
import { platformsRetro } from './platforms-retro';
import { contextNames, criteriaNames, linkedEpicsNames } from './section-names';

/**
 * A form for objectives and one for key results, the retro at the end so that the description reads in order.
 * Source: GitLab handbook, Infrastructure Platforms, OKR, since 2025; for the retro's place handbook merge request
 * gitlab-com/www-gitlab-com!131582.
 */
export const platforms2025Descriptions: DescriptionRules = {
  ...freeDescriptions,
  id: 'platforms-2025',
  name: 'Infrastructure Platforms (2025)',
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
        {
          purpose: 'linked-epics',
          title: 'Linked Epics and Issues',
          spellings: linkedEpicsNames,
          body: '1. <Epic or issue, by link or reference>',
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
        {
          purpose: 'criteria',
          title: 'Scoring Criteria',
          spellings: criteriaNames,
          body: '1. <Epic or issue, by link or reference> - <its share, in percent>',
        },
      ],
    },
  },
  retro: { ...platformsRetro, place: 'end' },
  // A key result names them in its scoring criteria.
  linkedEpicsFor: ['objective', 'key-result'],
};

export const platforms2025Profile: Profile = {
  ...nativeProfile,
  id: 'infrastructure-platforms-2025',
  name: 'Infrastructure Platforms (2025)',
  descriptions: platforms2025Descriptions,
};
