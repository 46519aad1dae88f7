import { titleWithoutScore } from '../title-score';
import type { Check } from './check';

const REASON = /(?<![\p{L}\p{N}])(?:to|so|for|because|by|which|in order)(?![\p{L}\p{N}])/iu;

/**
 * The objective's title gives no reason. Whether it starts with a verb cannot be told without a dictionary.
 * Source: GitLab handbook, OKR basics: verb, what, and "in order to", "for" or "so that".
 */
export const objectiveReason: Check<'objective-reason'> = {
  id: 'objective-reason',
  roles: ['objective'],
  offByDefault: true,
  find({ item }) {
    const title = titleWithoutScore(item.title);
    if (title === '' || REASON.test(title)) return [];
    return [{ check: 'objective-reason', subject: title, level: 'quiet', args: {}, fix: null }];
  },
  examples: {
    good: { role: 'objective', title: 'Automate rollbacks so that nobody is paged for one', description: '' },
    bad: { role: 'objective', title: 'Automate rollbacks', description: '' },
  },
};
