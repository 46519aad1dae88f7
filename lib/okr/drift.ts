import type { Instant, Item } from './item';
import type { Profile } from './profile';
import type { Reading } from './reading';
import type { Rollup } from './rollup';
import { shownScore } from './rounding';

/** Arithmetic that gives the recorded number exactly. An observation, never a verdict. */
export type Cause =
  | { kind: 'divisor'; sum: number; divisor: number; count: number }
  | { kind: 'one-left-out'; item: Item }
  | { kind: 'unweighted' }
  | { kind: 'capped' }
  | { kind: 'not-capped' }
  | { kind: 'missing-as-zero' };

export interface Drift {
  /** Recorded minus computed, in points; positive: the page says more than the key results give. */
  points: number;
  level: 'none' | 'quiet' | 'loud';
  /** The first change of a child after the recording: the recording is then only behind. */
  behindSince: Instant | null;
  cause: Cause | null;
}

/** From here on the difference is said aloud, in points. */
const LOUD = 5;

/**
 * How far what people recorded on the objective is from what its children give.
 * Up to `tolerance` points from the score, or from what is shown of it, it is rounding; a child changed since then makes it late, not wrong; and where scores are
 * missing there is no whole to be loud about.
 */
export function driftOf(
  recorded: Reading,
  rollup: Rollup,
  { tolerance, rounding }: Pick<Profile, 'tolerance' | 'rounding'>,
): Drift | null {
  if (rollup.score === null) return null;
  const points = recorded.percent - rollup.score;
  const distance = Math.abs(points);
  // 74.75 against 75.75 is one point apart, whatever binary fractions say.
  const fromShown = Math.abs(recorded.percent - shownScore(rollup.score, rounding));
  if (Math.min(distance, fromShown) <= tolerance + 1e-9)
    return { points, level: 'none', behindSince: null, cause: null };
  const behindSince = firstChangeAfter(recorded.at, rollup);
  const whole = rollup.scored === rollup.expected;
  const level = distance >= LOUD - 1e-9 && behindSince === null && whole ? 'loud' : 'quiet';
  return { points, level, behindSince, cause: behindSince === null ? causeOf(recorded, rollup) : null };
}

function firstChangeAfter(at: Instant | null, rollup: Rollup): Instant | null {
  if (at === null) return null;
  const recorded = Date.parse(at);
  let first: Instant | null = null;
  for (const { score } of rollup.terms) {
    const changed = score.reading?.at;
    if (!changed || Date.parse(changed) <= recorded) continue;
    if (first === null || Date.parse(changed) < Date.parse(first)) first = changed;
  }
  return first;
}

/**
 * Named only when it gives the recorded number at the precision it was recorded in, and when nothing else does:
 * two explanations are none.
 */
function causeOf(recorded: Reading, rollup: Rollup): Cause | null {
  const { score, capped, uncapped, missingAsZero } = rollup;
  const tried: Tried[] = [
    ...(rollup.weighted ? causesOfWeighted(rollup) : causesOfMean(rollup)),
    { value: capped === score ? null : capped, cause: { kind: 'capped' } },
    { value: uncapped === score ? null : uncapped, cause: { kind: 'not-capped' } },
    { value: missingAsZero === score ? null : missingAsZero, cause: { kind: 'missing-as-zero' } },
  ];
  const scale = 10 ** recorded.decimals;
  const fitting = tried.filter(
    ({ value }) => value !== null && Math.round(value * scale + 1e-9) === Math.round(recorded.percent * scale),
  );
  return fitting.length === 1 ? (fitting[0]?.cause ?? null) : null;
}

interface Tried {
  value: number | null;
  cause: Cause;
}

function causesOfMean({ terms, expected }: Rollup): Tried[] {
  const count = terms.length;
  const total = terms.reduce((sum, term) => sum + term.value, 0);
  return [
    {
      value: count > 1 ? total / (count - 1) : null,
      cause: { kind: 'divisor', sum: total, divisor: count - 1, count },
    },
    // With one score missing this is "missing as 0", under which it is tried.
    {
      value: expected === count + 1 ? null : total / (count + 1),
      cause: { kind: 'divisor', sum: total, divisor: count + 1, count },
    },
    ...terms.map(({ item, value }) => ({
      value: count > 1 ? (total - value) / (count - 1) : null,
      cause: { kind: 'one-left-out' as const, item },
    })),
  ];
}

function causesOfWeighted({ score, terms }: Rollup): Tried[] {
  const plain = terms.reduce((sum, { value }) => sum + value, 0) / terms.length;
  const isPlain = score !== null && Math.abs(plain - score) < 1e-9;
  return [
    { value: isPlain ? null : plain, cause: { kind: 'unweighted' } },
    ...terms.map(({ item, points, weight }) => ({
      value: terms.length > 1 && score !== null ? (score - points) / (1 - weight / 100) : null,
      cause: { kind: 'one-left-out' as const, item },
    })),
  ];
}
