import { type UpdateState, updateState } from '../cadence';
import { cadenceOf } from '../cadence-of';
import type { Day } from '../item';
import { rollUp } from '../rollup';
import { rowsOf } from '../rows';
import type { Member } from '../structure/structure';
import { titleWithoutScore } from '../title-score';
import type { Check, CheckInput } from './check';

/**
 * No update for the last day on which the profile asks for one: of an objective's key results, or of the key result
 * itself. Whoever reports only where GitLab keeps no date is not late.
 * Source: GitLab handbook, Infrastructure Platforms, OKR: key results are updated each Wednesday.
 */
export const notUpdated: Check<'not-updated', { keyResults: string[]; due: Day; since: Day | null }> = {
  id: 'not-updated',
  roles: ['objective', 'key-result'],
  find(input) {
    const { item, role, report } = input;
    if (item.state === 'closed') return [];
    const rows = role === 'objective' ? (report?.rows ?? []) : ownRow(input);
    const late = rows.filter(({ update }) => isLate(update));
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

function ownRow({ item, profile, period, now, checkIns }: CheckInput) {
  const cadence = cadenceOf(item.labels, [], profile.cadence);
  const member: Member = { item, role: 'key-result', ties: [], isWritten: false, elsewhere: [], below: null };
  return rowsOf(
    [member],
    rollUp([member], profile, false),
    (_, updated) => updateState({ ...updated, now, cadence, period }),
    () => null,
    checkIns,
  );
}

function isLate({ state }: UpdateState): boolean {
  return state === 'overdue' || state === 'never';
}
