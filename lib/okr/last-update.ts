import type { Updated } from './cadence';
import type { CheckInReading } from './check-in/check-in';
import type { Item } from './item';
import type { Reading } from './reading';

/**
 * What tells whether an item was updated: the latest of the score's own date, the progress field's, and its check-ins',
 * whichever way people report. A title gives no date, nor does a GitLab without a progress field: then nobody can say
 * that it is late. Nor when such a score is not the one that was checked in: it was changed since.
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
  return told !== undefined && reading !== null && reading.at === null && reading.percent !== told.percent;
}

function latest(dates: readonly (string | null | undefined)[]): string | null {
  const known = dates.filter((date) => date != null);
  return known.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
}
