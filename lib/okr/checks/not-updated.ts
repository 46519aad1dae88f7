import type { UpdateState } from '../cadence';
import type { Day } from '../item';
import { titleWithoutScore } from '../title-score';
import type { Check } from './check';

/**
 * No update for the last day on which the profile asks for one: of an objective's key results, or of the key result
 * itself. Whoever reports only where GitLab keeps no date is not late.
 * Source: GitLab handbook, Infrastructure Platforms, OKR: key results are updated each Wednesday.
 */
export const notUpdated: Check<'not-updated', { keyResults: string[]; due: Day; since: Day | null }> = {
  id: 'not-updated',
  roles: ['objective', 'key-result'],
  find({ item, report, update }) {
    if (item.state === 'closed') return [];
    const rows = update ? [{ item, update }] : (report?.rows ?? []);
    const late = rows.filter((row) => isLate(row.update));
    // Of several cadences, the day that was last.
    const due = late
      .flatMap(({ update: { dueDay } }) => dueDay ?? [])
      .toSorted()
      .at(-1);
    if (!due) return [];
    return [
      {
        check: 'not-updated',
        subject: due,
        level: 'normal',
        args: {
          keyResults: late.map((row) => titleWithoutScore(row.item.title)),
          due,
          // Of several, the days differ.
          since: late.length === 1 ? (late[0]?.update.since ?? null) : null,
        },
        fix: null,
      },
    ];
  },
  examples: {
    good: { role: 'key-result', description: '' },
    bad: { role: 'key-result', description: '' },
  },
};

function isLate({ state }: UpdateState): boolean {
  return state === 'overdue' || state === 'never';
}
