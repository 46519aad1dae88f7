import { scoreOfTitle } from '../title-score';
import type { Check } from './check';
import { PERIOD_IN_TITLE } from './period-in-title';

/**
 * The title holds a fiscal year, a quarter or a score: each has a field of its own, and goes stale in a title.
 * Source: GitLab handbook, Engineering OKRs, as it stood in 2022.
 */
export const titleHygiene: Check<'title-hygiene', { found: string[] }> = {
  id: 'title-hygiene',
  roles: ['objective', 'key-result'],
  offByDefault: true,
  find({ item: { title } }) {
    const score = scoreOfTitle(title);
    const found = [
      ...[...title.matchAll(PERIOD_IN_TITLE)].map(([period]) => period),
      ...(score ? [title.slice(score.start, score.end).trim()] : []),
    ];
    if (found.length === 0) return [];
    return [{ check: 'title-hygiene', subject: found.join(', '), level: 'quiet', args: { found }, fix: null }];
  },
  examples: {
    good: { role: 'key-result', title: 'Reduce failed deploys from 12 to 4 a month', description: '' },
    bad: { role: 'key-result', title: 'FY24-Q3: Reduce failed deploys => 63%', description: '' },
  },
};
