import type { Item } from './item';
import type { Profile } from './profile';
import { type ItemScore, type Reading, scoreOf } from './reading';
import type { Role } from './recognise';

/** What may count in a roll-up. */
export interface Candidate {
  item: Item;
  /** Null: no OKR. */
  role: Role | null;
  /** Readings of it that stand elsewhere than on the item. */
  elsewhere: readonly Reading[];
  /** What stands below it was not all read: a score that is missing is not one that nobody gave. */
  isUnread?: true;
}

/** A child that counts in the roll-up. */
export interface Term {
  item: Item;
  role: Role;
  score: ItemScore;
  /** What enters the roll-up, in percent: the score, capped if the profile says so; 0 for a missing one that counts. */
  value: number;
  /** Its share of the objective, in percent, made such that the shares of all terms add up to 100. */
  weight: number;
  /** What it gives to the objective's score: value × weight; the points add up to the score. */
  points: number;
}

export type LeftOutReason = 'cancelled' | 'not-scored' | 'not-an-okr' | 'weight-zero';

export interface LeftOut {
  item: Item;
  role: Role | null;
  score: ItemScore | null;
  reason: LeftOutReason;
}

export interface Rollup {
  /** Percent, unrounded; null while no child has a score. */
  score: number | null;
  /** By weights; false: the plain mean. */
  weighted: boolean;
  terms: Term[];
  leftOut: LeftOut[];
  /** Children with a score, of those that should have one (cancelled ones, other items and those of weight 0 are not asked for). */
  scored: number;
  expected: number;
  /** The same with every score capped at 100, and with none capped; null while there is no score. */
  capped: number | null;
  uncapped: number | null;
  /** The same with each missing score counted as 0; null when none is missing or there is no score. */
  missingAsZero: number | null;
}

/**
 * The score that what supports an objective gives: the mean of those that count, by `weights` where there are any.
 * Missing scores are left out while the period runs and count 0 from its end (`ended`), unless the profile has another
 * rule: a score never flatters by what nobody recorded. What was not read is not counted as 0. What is left out takes its weight along, the rest is divided by
 * the weights present. The order does not matter to any number.
 *
 * @param weights by item id, in percent; a child without one has weight 0. Null: all count the same
 */
export function rollUp(
  candidates: readonly Candidate[],
  profile: Profile,
  ended: boolean,
  weights: ReadonlyMap<string, number> | null = null,
): Rollup {
  const leftOut: LeftOut[] = [];
  const counted: { item: Item; role: Role; score: ItemScore; weight: number }[] = [];
  /** Weights of the missing ones that do not count. */
  const missing: number[] = [];
  let scored = 0;
  let expected = 0;
  const { missing: rule, capAt100 } = profile.rollUp;
  const missingCounts = rule === 'zero' || (rule === 'left-out-until-end' && ended);
  for (const { item, role, elsewhere, isUnread } of candidates) {
    if (!role) {
      leftOut.push({ item, role, score: null, reason: 'not-an-okr' });
      continue;
    }
    const score = scoreOf(item, role, profile, elsewhere);
    const weight = weights ? (weights.get(item.id) ?? 0) : 1;
    if (score.cancelled) leftOut.push({ item, role, score, reason: 'cancelled' });
    else if (weight === 0) leftOut.push({ item, role, score, reason: 'weight-zero' });
    else {
      expected++;
      if (score.reading) scored++;
      if (score.reading || (missingCounts && !isUnread)) counted.push({ item, role, score, weight });
      else {
        missing.push(weight);
        leftOut.push({ item, role, score, reason: 'not-scored' });
      }
    }
  }
  const weighted = weights !== null;
  if (scored === 0) {
    for (const { item, role, score } of counted) leftOut.push({ item, role, score, reason: 'not-scored' });
    const none = { score: null, capped: null, uncapped: null, missingAsZero: null };
    return { ...none, weighted, terms: [], leftOut, scored, expected };
  }
  const total = weights ? sum(counted.map(({ weight }) => weight)) : counted.length;
  const pointsOf = (values: readonly number[]) =>
    sum(weights ? values.map((value, at) => value * (counted[at]?.weight ?? 0)) : values);
  const written = counted.map(({ score }) => score.reading?.percent ?? 0);
  const capped = written.map((percent) => Math.min(100, percent));
  const values = capAt100 ? capped : written;
  const terms = counted.map(({ item, role, score, weight }, at) => {
    const value = values[at] ?? 0;
    // Spelt out: spreading costs more than all else here on a tree of thousands.
    return { item, role, score, value, weight: (100 * weight) / total, points: (value * weight) / total };
  });
  const points = pointsOf(values);
  return {
    score: points / total,
    weighted,
    terms,
    leftOut,
    scored,
    expected,
    capped: pointsOf(capped) / total,
    uncapped: pointsOf(written) / total,
    missingAsZero: scored < expected ? points / (total + sum(missing)) : null,
  };
}

/** Summed from the smallest up, so that the order in which GitLab lists children changes no digit. */
function sum(values: readonly number[]): number {
  return Float64Array.from(values)
    .sort()
    .reduce((total, value) => total + value, 0);
}
