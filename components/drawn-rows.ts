import { useEffect, useState } from 'preact/hooks';

/** A table of so many rows is drawn at once. */
const SHORT = 20;

/** Of a longer one, so many at a time. */
const STEP = 10;

const ALL = Number.POSITIVE_INFINITY;

/**
 * Those of a long table's rows that are drawn: the first, and each time they are painted some more, until all of them
 * are, and what is added later at once. A hundred rows take longer than a click may.
 *
 * @param atLeast so many are drawn at once.
 */
export function useDrawnRows<T>(rows: readonly T[], atLeast = 0): readonly T[] {
  const [drawn, setDrawn] = useState(rows.length <= SHORT ? ALL : Math.max(STEP, atLeast));
  useEffect(() => setDrawn(drawn < rows.length ? drawn + STEP : ALL), [drawn]);
  return drawn < rows.length ? rows.slice(0, drawn) : rows;
}
