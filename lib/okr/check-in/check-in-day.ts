import type { Cadence } from '../cadence';
import { cutOffs } from '../cut-offs';
import type { Day } from '../item';

/**
 * The day a check-in made now is for: the next one of the cadence's weekday whose cut-off has not passed, in the
 * cadence's zone. Weekly, however seldom updates are asked for. Null when the cadence or the clock cannot be read.
 */
export function checkInDay(cadence: Cadence, now: Date): Day | null {
  return cutOffs({ ...cadence, everyWeeks: 1 }, now, null).next?.day ?? null;
}
