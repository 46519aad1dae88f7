import { useEffect, useState } from 'preact/hooks';

/** More than a screen has. */
const AT_ONCE = 30;

/**
 * Those of a long table's rows that are drawn: a screenful, and once that is painted all of them. A hundred rows take
 * longer than a click may.
 *
 * @param atLeast so many are drawn at once.
 */
export function useDrawnRows<T>(rows: readonly T[], atLeast = 0): readonly T[] {
  const [isWhole, setIsWhole] = useState(rows.length <= AT_ONCE);
  useEffect(() => setIsWhole(true), []);
  return isWhole ? rows : rows.slice(0, Math.max(AT_ONCE, atLeast));
}
