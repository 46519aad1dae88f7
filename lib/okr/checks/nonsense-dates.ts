import { type DateProblem, dateProblems } from '../nonsense-dates';
import type { Check } from './check';

/**
 * Dates that cannot be meant, and quarters that contradict each other: period and pace would rest on them.
 * Source: GitLab handbook, OKRs in GitLab: a key result starts on the quarter's first day and is due on its last.
 */
export const nonsenseDates: Check<'nonsense-dates', DateProblem> = {
  id: 'nonsense-dates',
  roles: ['objective', 'key-result'],
  find({ item, profile }) {
    if (item.state === 'closed') return [];
    return dateProblems(item, profile.fiscalYearStartMonth).map((args) => ({
      check: 'nonsense-dates',
      subject: Object.values(args).join(' '),
      level: 'normal',
      args,
      fix: null,
    }));
  },
  examples: {
    good: { role: 'key-result', description: '' },
    bad: { role: 'key-result', description: '' },
  },
};
