import type { Mention } from '../initiatives/reference';
import type { Item } from '../item';
import type { Profile } from '../profile';
import { scoreOf } from '../reading';
import { roleOf } from '../recognise';
import type { Criteria, Criterion } from './criteria';
import { hasWeights, isHundred, sumOf } from './weights';

/** Why a criterion has the value it has. `open`: nothing says that anything is reached so far. */
export type CriterionSource = 'written' | 'ticked' | 'okr' | 'closed' | 'open';

export interface CriterionTerm {
  criterion: Criterion;
  /** What it names, where that was read. */
  item: Item | null;
  source: CriterionSource;
  /** Percent, capped if the profile says so. */
  value: number;
  /** Its share, in percent; the shares add up to 100. */
  weight: number;
  /** value × weight; the points add up to the score. */
  points: number;
}

/** The score that scoring criteria give. */
export interface CriteriaScore {
  /** Percent, unrounded. */
  percent: number;
  /** Those that count, in order; without those given up and those with weight 0. */
  terms: CriterionTerm[];
  /** False: the plain mean. */
  weighted: boolean;
  /** Weights are written but not for all, or do not add up to 100: they are not used. */
  weightsIncomplete: boolean;
  /** Criteria that rest on an item which was not read: with it the score may be higher. */
  unknown: number;
}

/** From here on a key result's recorded score has drifted from its criteria, in points. */
export const CRITERIA_DRIFT = 10;

/**
 * The score a key result's own criteria give: a written score counts as itself, a ticked box as 100, another OKR as its
 * own reading, a closed item as 100, all else as 0 so far. How much of an epic is delivered is no score. Weights count
 * when every criterion has one and they add up to 100, give or take 1; else it is the plain mean. Null: none counts.
 *
 * @param lookUp the item that is mentioned; null where it was not read
 */
export function scoreOfCriteria(
  criteria: Criteria,
  lookUp: (mention: Mention) => Item | null,
  profile: Profile,
): CriteriaScore | null {
  const { items } = criteria;
  const weighted = items.every(({ weight }) => weight !== null) && isHundred(sumOf(items));
  const counted = items.flatMap((criterion) => {
    const weight = weighted ? (criterion.weight ?? 0) : 1;
    const valued = weight > 0 ? reachedOf(criterion, lookUp, profile) : null;
    return valued ? [{ criterion, weight, ...valued }] : [];
  });
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const terms = counted.map(({ known, ...term }) => {
    const value = profile.rollUp.capAt100 ? Math.min(100, term.value) : term.value;
    return { ...term, value, weight: (100 * term.weight) / total, points: (value * term.weight) / total };
  });
  return {
    percent: terms.reduce((sum, { points }) => sum + points, 0),
    terms,
    weighted,
    weightsIncomplete: !weighted && hasWeights(criteria),
    unknown: counted.filter(({ known }) => !known).length,
  };
}

/** Recorded minus computed, in points, from 10 on; null below, and while the criteria rest on items nobody read. */
export function driftFromCriteria(recorded: number, { percent, unknown }: CriteriaScore): number | null {
  const points = recorded - percent;
  return unknown === 0 && Math.abs(points) >= CRITERIA_DRIFT - 1e-9 ? points : null;
}

type Reached = Pick<CriterionTerm, 'item' | 'source' | 'value'> & { known: boolean };

/** Null: it was given up. */
function reachedOf(criterion: Criterion, lookUp: (mention: Mention) => Item | null, profile: Profile): Reached | null {
  const { mention, written, ticked, givenUp } = criterion;
  const isItem = mention?.target.kind === 'item';
  const item = mention && isItem ? lookUp(mention) : null;
  const role = item && roleOf(item, profile);
  const own = item && scoreOf(item, role ?? 'key-result', profile);
  if (givenUp || own?.cancelled) return null;
  const valued = (source: CriterionSource, value: number, known = true) => ({ item, source, value, known });
  if (written !== null) return valued('written', written);
  if (ticked) return valued('ticked', 100);
  if (role && own?.reading) return valued('okr', own.reading.percent);
  if (item?.state === 'closed') return valued('closed', 100);
  return valued('open', 0, !isItem || item !== null);
}
