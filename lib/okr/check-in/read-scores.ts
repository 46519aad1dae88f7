/** The scores of a line: one, or one before and one after an arrow. Percent; null: `not scored`. */
export interface WrittenScores {
  before: number | null;
  after: number | null;
  /** Digits written after the point of the last one. */
  decimals: number;
  /** At least one of them says that it is a score: a `%`, or `not scored`. */
  hasUnit: boolean;
  /** Where they end, emphasis and brackets closed behind them included. */
  end: number;
}

interface Score {
  percent: number | null;
  decimals: number;
  hasUnit: boolean;
  end: number;
}

const SCORE = /(\d{1,9}(?:\.\d{1,6}|,\d{1,2})?)(?!\d|[.,]\d)(\s{0,2}%)?|not\s{1,2}scored(?:\s{1,2}yet)?/iy;
const MARKS = /[\s*_`~(]*/y;
const ARROW = /[\s*_`~]*(?:={1,3}>|-{1,3}>|[→⇒➔➜])[\s*_`~]*/y;
const CLOSING = /[*_`~)\]]*/y;
/** `40% of all teams` is no score. */
const OVER = /\s*$|[,;.!](?!\d)|\s*[–—(]|\s+-{1,3}\s/y;
const HIGHEST = 1000;

/**
 * The scores that stand at `at`, emphasis before them skipped: `63% → 70%`, `63 -> 70`, `not scored`. Null where
 * something else goes on behind them, or `isOver` does not know it either.
 */
export function readScores(text: string, at: number, isOver: (end: number) => boolean): WrittenScores | null {
  const first = scoreAt(text, skip(MARKS, text, at) ?? at);
  if (!first) return null;
  const arrowEnd = skip(ARROW, text, first.end);
  const second = arrowEnd === null ? null : scoreAt(text, arrowEnd);
  // An arrow leads somewhere that cannot be read.
  if (arrowEnd !== null && !second) return null;
  const last = second ?? first;
  const end = skip(CLOSING, text, last.end) ?? last.end;
  if (skip(OVER, text, end) === null && !isOver(end)) return null;
  const hasUnit = first.hasUnit || last.hasUnit;
  return { before: first.percent, after: last.percent, decimals: last.decimals, hasUnit, end };
}

function scoreAt(text: string, at: number): Score | null {
  SCORE.lastIndex = at;
  const found = SCORE.exec(text);
  if (!found) return null;
  const end = at + found[0].length;
  const [, number, unit] = found;
  if (number === undefined) return { percent: null, decimals: 0, hasUnit: true, end };
  const written = number.replace(',', '.');
  const percent = Number(written);
  const decimals = written.split('.')[1]?.length ?? 0;
  return percent <= HIGHEST ? { percent, decimals, hasUnit: unit !== undefined, end } : null;
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && at + found[0].length;
}
