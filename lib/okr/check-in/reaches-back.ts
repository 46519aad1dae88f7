import type { Cadence } from '../cadence';
import type { Instant } from '../item';

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Whether comments that were read reach back far enough: what was not read of them is too old to be an update of this
 * turn or the last, where an update is asked for every so many weeks.
 *
 * @param read `oldest`: when the oldest of them was written, the newest being read first; null: there is none. `all`:
 *   there are no others.
 */
export function reachesBack(
  { oldest, all }: { oldest: Instant | null; all: boolean },
  everyWeeks: Cadence['everyWeeks'],
  now: Date,
): boolean {
  return all || (oldest !== null && Date.parse(oldest) <= now.getTime() - 2 * everyWeeks * WEEK_MS);
}
