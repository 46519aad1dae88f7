import type { Updated } from './cadence';
import type { CheckInReading } from './check-in/check-in';
import type { Item } from './item';
import type { Reading } from './reading';

/** 66.8 - 66.7 is 0.0999…: no verdict may hang on that. */
const NOISE = 1e-7;

/**
 * What tells whether an item was updated: the latest of the score's own date, the progress field's, and its check-ins',
 * whichever way people report. A title gives no date, nor does a GitLab without a progress field: then nobody can say
 * that it is late. Nor when such a score is not the one that was checked in, beyond rounding: it was changed since.
 *
 * @param reading the one that counts
 */
export function updatedOf(
  item: Item,
  reading: Reading | null,
  checkIns: readonly CheckInReading[],
): Omit<Updated, 'closed'> {
  const lastUpdate = latest([item.progress?.updatedAt, reading?.at, ...checkIns.map(({ at }) => at)]);
  const isUntold = lastUpdate === null && (reading !== null || item.progress === null);
  const undated = isUntold || isMoved(reading, checkIns);
  return { lastUpdate, undated, createdAt: item.createdAt };
}

function isMoved(reading: Reading | null, checkIns: readonly CheckInReading[]): boolean {
  const told = checkIns.findLast(({ percent }) => percent !== null);
  if (told?.percent == null || reading === null || reading.at !== null) return false;
  return !isSame(reading, { percent: told.percent, decimals: told.decimals });
}

type Written = Pick<Reading, 'percent' | 'decimals'>;

/** 85.71 tells of 6/7 and 67 of 66.7: less than one in the last digit that both have is rounding, as 67 of 66 is not. */
function isSame(one: Written, other: Written): boolean {
  const inLastDigit = 10 ** -Math.min(one.decimals, other.decimals);
  const distance = Math.abs(one.percent - other.percent);
  return distance < inLastDigit - NOISE;
}

function latest(dates: readonly (string | null | undefined)[]): string | null {
  const known = dates.filter((date) => date != null);
  return known.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
}
