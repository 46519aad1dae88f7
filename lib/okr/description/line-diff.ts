/** A line of a diff with its line end. Numbers count from 1: `from` in the text before, `to` in the text after. */
export type DiffLine =
  | { kind: 'same'; text: string; from: number; to: number }
  | { kind: 'removed'; text: string; from: number }
  | { kind: 'added'; text: string; to: number };

/** Beyond so many lines that differ the smallest diff costs more than it tells: everything between is replaced. */
const MOST_DIFFERENCES = 1_000;

const LINES = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+/g;

/**
 * The smallest change of whole lines that makes `after` of `before`. The lines that are not `added`, joined, are
 * `before`; those that are not `removed` are `after`, to the byte. What is removed stands before what is added in its
 * place. The way is that of Myers (An O(ND) Difference Algorithm, 1986), after what both begin and end with.
 */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, fresh] = [before.match(LINES) ?? [], after.match(LINES) ?? []];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const [oldEnd, freshEnd] = [old.length - tail, fresh.length - tail];
  const common = [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...commonLines(old.slice(head, oldEnd), fresh.slice(head, freshEnd)).map(
      ([from, to]) => [head + from, head + to] as const,
    ),
    ...Array.from({ length: tail }, (_, at) => [oldEnd + at, freshEnd + at] as const),
  ];
  return aligned(old, fresh, common);
}

type Pair = readonly [from: number, to: number];

function aligned(old: readonly string[], fresh: readonly string[], common: readonly Pair[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...common, [old.length, fresh.length] as const]) {
    for (; from < nextFrom; from++) lines.push({ kind: 'removed', text: old[from] ?? '', from: from + 1 });
    for (; to < nextTo; to++) lines.push({ kind: 'added', text: fresh[to] ?? '', to: to + 1 });
    if (from < old.length && to < fresh.length) {
      lines.push({ kind: 'same', text: old[from] ?? '', from: ++from, to: ++to });
    }
  }
  return lines;
}

/** The longest run of lines both have in the same order; none at all where that would take too long. */
function commonLines(old: readonly string[], fresh: readonly string[]): Pair[] {
  const most = Math.min(old.length + fresh.length, MOST_DIFFERENCES);
  // `reach[k]`: how far in `old` so many differences come on diagonal k (place in `old` minus place in `fresh`).
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  const origin = most + 1;
  for (let differences = 0; differences <= most; differences++) {
    trace.push(reach.slice(origin - differences - 1, origin + differences + 2));
    for (let k = -differences; k <= differences; k += 2) {
      let from = startOf(reach, origin, k, differences);
      while (from < old.length && from - k < fresh.length && old[from] === fresh[from - k]) from++;
      reach[origin + k] = from;
      if (from >= old.length && from - k >= fresh.length) return walkedBack(trace, old.length, fresh.length);
    }
  }
  return [];
}

/** Where diagonal k begins with one difference more: a line further down from above, or to the right from below. */
function startOf(reach: Int32Array, origin: number, k: number, differences: number): number {
  const [left, right] = [reach[origin + k - 1] ?? 0, reach[origin + k + 1] ?? 0];
  return comesFromRight(left, right, k, differences) ? right : left + 1;
}

function comesFromRight(left: number, right: number, k: number, differences: number): boolean {
  return k === -differences || (k !== differences && left < right);
}

function walkedBack(trace: readonly Int32Array[], oldLength: number, freshLength: number): Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [oldLength, freshLength];
  for (let differences = trace.length - 1; from > 0 || to > 0; differences--) {
    const reach = trace[differences] ?? new Int32Array();
    const k = from - to;
    const at = k + differences + 1;
    const [left, right] = [reach[at - 1] ?? 0, reach[at + 1] ?? 0];
    const fromRight = comesFromRight(left, right, k, differences);
    const start = differences === 0 ? 0 : fromRight ? right : left + 1;
    while (from > start) pairs.push([--from, --to]);
    if (differences === 0) break;
    if (fromRight) to--;
    else from--;
  }
  return pairs.reverse();
}
