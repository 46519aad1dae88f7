/** One line of the budget table: what was measured, over how many runs, against its ceiling. */
export interface Line {
  what: string;
  unit: 'kB' | 'ms' | 'requests' | 'elements' | 'nodes' | 'listeners' | 'shift';
  ceiling: number;
  /** One value a run; null when there is nothing to measure yet. */
  runs: number[] | null;
}

/** Machines are noisy: only a median this many times its ceiling fails. */
const TOLERANCE = 3;

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Whether the line is so far over its ceiling that it is no noise; where the ceiling is 0, anything above it is. */
export function isFarOver({ runs, ceiling }: Line): boolean {
  return runs !== null && !(median(runs) <= ceiling * TOLERANCE);
}

/** The table as lines for a terminal: median, least, most, ceiling, and what stands out. */
export function table(lines: Line[]): string[] {
  const rows = [['', 'median', 'min', 'max', 'runs', 'ceiling', ''], ...lines.map(cells)];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function cells(line: Line): string[] {
  const { what, unit, ceiling, runs } = line;
  if (runs === null) return [what, '–', '', '', '', `${ceiling} ${unit}`, 'not built yet'];
  const verdict = isFarOver(line) ? 'FAR OVER' : median(runs) > ceiling ? 'over' : '';
  const numbers = [median(runs), Math.min(...runs), Math.max(...runs)].map(shown);
  return [what, ...numbers, String(runs.length), `${ceiling} ${unit}`, verdict];
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value < 10 ? value.toFixed(3) : value.toFixed(1);
}
