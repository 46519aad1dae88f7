import { titleWithoutScore } from '../title-score';
import type { Check } from './check';
import { PERIOD_IN_TITLE } from './period-in-title';

const NUMBER =
  /(?<![\p{L}\p{N}])(?:\d|(?:zero|no|none|one|two|three|four|five|six|seven|eight|nine|ten|half|double|twice|every|each|all)(?![\p{L}\p{N}]))/iu;

/**
 * The key result's title has no number, and no word that stands for one: how far it is then remains a matter of taste.
 * The digits of a quarter or a version (`VueJS3`) are none.
 * Source: GitLab handbook, OKR basics and Create stage: "KR must include a number".
 */
export const krNumber: Check<'kr-number'> = {
  id: 'kr-number',
  roles: ['key-result'],
  offByDefault: true,
  find({ item }) {
    const title = titleWithoutScore(item.title);
    if (title === '' || NUMBER.test(title.replace(PERIOD_IN_TITLE, ' '))) return [];
    return [{ check: 'kr-number', subject: title, level: 'quiet', args: {}, fix: null }];
  },
  examples: {
    good: { role: 'key-result', title: 'Reduce failed deploys from 12 to 4 a month', description: '' },
    bad: { role: 'key-result', title: 'Reduce failed deploys', description: '' },
  },
};
