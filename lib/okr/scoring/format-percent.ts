/** A score as it is written into titles and descriptions: at most two decimals, with a point: `63%`, `60.5%`, `9.52%`. */
export function formatPercent(percent: number): string {
  return `${hundredths(percent)}%`;
}

/** Rounded to the two decimals that are written. */
export function hundredths(percent: number): number {
  return Math.round(percent * 100 + 1e-7) / 100;
}
