import type { Item } from './item';
import { type Period, periodOfItem } from './period';
import type { Profile } from './profile';
import type { Member } from './structure/structure';

/**
 * The objective's own period; where it names none, the one its key results agree on. What is only a line of a
 * description has none to agree with.
 */
export function periodOfObjective(
  objective: Item,
  members: readonly Pick<Member, 'item' | 'role' | 'isWritten'>[],
  { fiscalYearStartMonth }: Pick<Profile, 'fiscalYearStartMonth'>,
): Period | null {
  const own = periodOfItem(objective, fiscalYearStartMonth);
  if (own) return own.period;
  let agreed: Period | null = null;
  for (const { item, role, isWritten } of members) {
    if (!role || isWritten) continue;
    const theirs = periodOfItem(item, fiscalYearStartMonth)?.period ?? null;
    if (!theirs || (agreed && (theirs.start !== agreed.start || theirs.end !== agreed.end))) return null;
    agreed ??= theirs;
  }
  return agreed;
}
