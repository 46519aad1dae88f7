import type { Item } from './item';
import { type Period, periodOfItem } from './period';
import type { Profile } from './profile';

/** The objective's own period; where it names none, the one that what supports it agrees on. */
export function periodOfObjective(
  objective: Item,
  okrs: readonly Item[],
  { fiscalYearStartMonth }: Pick<Profile, 'fiscalYearStartMonth'>,
): Period | null {
  const own = periodOfItem(objective, fiscalYearStartMonth);
  if (own) return own.period;
  const theirs = okrs.map((okr) => periodOfItem(okr, fiscalYearStartMonth)?.period ?? null);
  const [first] = theirs;
  return first && theirs.every((period) => period?.start === first.start && period.end === first.end) ? first : null;
}
