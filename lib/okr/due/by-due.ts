import { isWaiting, type UpdateState } from '../cadence';
import type { DueEntry } from './due-entry';

/** Order of update states, the most pressing first: overdue by weeks, never made, due by day, no date, updated, not asked. */
export function byDue(a: UpdateState, b: UpdateState): number {
  return rankOf(a) - rankOf(b) || b.weeksLate - a.weeksLate || compareDays(a.dueDay, b.dueDay);
}

/** The most pressing one; null: there is none. */
export function mostDue(updates: readonly UpdateState[]): UpdateState | null {
  return updates.toSorted(byDue)[0] ?? null;
}

/** The badge's number: key results of running periods whose update is due today or was before. */
export function dueCount(entries: readonly DueEntry[]): number {
  return entries.filter(({ role, ended, update }) => role === 'key-result' && !ended && isWaiting(update)).length;
}

const RANKS: Record<UpdateState['state'], number> = {
  overdue: 0,
  never: 1,
  due: 3,
  unknown: 4,
  updated: 5,
  'not-expected': 6,
};
const DUE_TODAY = 2;

function rankOf({ state, isToday }: UpdateState): number {
  return state === 'due' && isToday ? DUE_TODAY : RANKS[state];
}

/** ISO days; only what is due, overdue or never made has one. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}
