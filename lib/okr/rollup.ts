import type { Item } from './item';
import type { Profile } from './profile';
import { type ItemScore, scoreOf } from './reading';
import { type Role, roleOf } from './recognise';

/** A child that counts in the roll-up. */
export interface Term {
  item: Item;
  role: Role;
  score: ItemScore;
  /** What enters the roll-up, in percent: the score, capped if the profile says so; 0 for a missing one that counts. */
  value: number;
  /** Its share of the objective, in percent; the shares add up to 100. */
  weight: number;
  /** What it gives to the objective's score: value × weight; the points add up to the score. */
  points: number;
}

export type LeftOutReason = 'cancelled' | 'not-scored' | 'not-an-okr';

export interface LeftOut {
  item: Item;
  role: Role | null;
  score: ItemScore | null;
  reason: LeftOutReason;
}

export interface Rollup {
  /** Percent, unrounded; null while no child has a score. */
  score: number | null;
  terms: Term[];
  leftOut: LeftOut[];
  /** Children with a score, of those that should have one (cancelled ones and other items are not asked for). */
  scored: number;
  expected: number;
  /** The same with every score capped at 100, and with none capped; null while there is no score. */
  capped: number | null;
  uncapped: number | null;
  /** The same with each missing score counted as 0; null when none is missing or there is no score. */
  missingAsZero: number | null;
}

/**
 * The score an objective's children give: the plain mean of those that count.
 * Missing scores are left out while the period runs and count 0 from its end (`ended`): a score never flatters
 * by what nobody recorded. The order of the children does not matter to any number.
 */
export function rollUp(children: readonly Item[], profile: Profile, ended: boolean): Rollup {
  const leftOut: LeftOut[] = [];
  const counted: { item: Item; role: Role; score: ItemScore }[] = [];
  let scored = 0;
  let missing = 0;
  for (const item of children) {
    const role = roleOf(item.typeName, profile);
    if (!role) {
      leftOut.push({ item, role, score: null, reason: 'not-an-okr' });
      continue;
    }
    const score = scoreOf(item, role, profile);
    if (score.cancelled) leftOut.push({ item, role, score, reason: 'cancelled' });
    else if (score.reading) {
      scored++;
      counted.push({ item, role, score });
    } else {
      missing++;
      if (ended) counted.push({ item, role, score });
      else leftOut.push({ item, role, score, reason: 'not-scored' });
    }
  }
  const expected = scored + missing;
  if (scored === 0) {
    for (const { item, role, score } of counted) leftOut.push({ item, role, score, reason: 'not-scored' });
    const none = { score: null, capped: null, uncapped: null, missingAsZero: null };
    return { ...none, terms: [], leftOut, scored, expected };
  }
  const written = counted.map(({ score }) => score.reading?.percent ?? 0);
  const capped = written.map((percent) => Math.min(100, percent));
  const values = profile.capAt100 ? capped : written;
  const weight = 100 / counted.length;
  const terms = counted.map((child, index) => {
    const value = values[index] ?? 0;
    // Spelt out: spreading costs more than all else here on a tree of thousands.
    return { item: child.item, role: child.role, score: child.score, value, weight, points: value / counted.length };
  });
  const score = mean(values);
  return {
    score,
    terms,
    leftOut,
    scored,
    expected,
    capped: mean(capped),
    uncapped: mean(written),
    missingAsZero: missing > 0 ? sum(values) / expected : null,
  };
}

/** Summed from the smallest up, so that the order in which GitLab lists children changes no digit. */
function sum(values: readonly number[]): number {
  return Float64Array.from(values)
    .sort()
    .reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
