import type { Updated } from './cadence';
import type { CheckInReading } from './check-in/check-in';
import type { Item } from './item';
import type { Reading } from './reading';

/**
 * What tells whether an item was updated: the latest of the score's own date, the progress field's, and its check-ins',
 * whichever way people report. A title gives no date, nor does a GitLab without a progress field: then nobody can say
 * that it is late.
 *
 * @param reading the one that counts
 */
export function updatedOf(
  item: Item,
  reading: Reading | null,
  checkIns: readonly CheckInReading[],
): Omit<Updated, 'closed'> {
  const lastUpdate = latest([item.progress?.updatedAt, reading?.at, ...checkIns.map(({ at }) => at)]);
  const undated = lastUpdate === null && (reading !== null || item.progress === null);
  return { lastUpdate, undated, createdAt: item.createdAt };
}

function latest(dates: readonly (string | null | undefined)[]): string | null {
  const known = dates.filter((date) => date != null);
  return known.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
}
