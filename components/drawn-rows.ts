import { useEffect, useState } from 'preact/hooks';

/** Twice as many rows of a check-in came near 50 ms, the longest task there may be. */
const AT_ONCE = 10;

const ALL = Number.POSITIVE_INFINITY;

/**
 * Those of a long table's rows that are drawn: the first, and each time they are painted some more, until all of them
 * are, and what is added later at once. A hundred rows take longer than a click may.
 *
 * @param atLeast so many are drawn at once.
 */
export function useDrawnRows<T>(rows: readonly T[], atLeast = 0): readonly T[] {
  const [drawn, setDrawn] = useState(rows.length <= AT_ONCE ? ALL : Math.max(AT_ONCE, atLeast));
  useEffect(() => setDrawn(drawn < rows.length ? drawn + AT_ONCE : ALL), [drawn]);
  return drawn < rows.length ? rows.slice(0, drawn) : rows;
}
