import { comparable } from '../description/sections';
import { referenceKey } from '../initiatives/reference';
import type { Item } from '../item';
import type { Profile } from '../profile';
import { scoreOf } from '../reading';
import { roleOf } from '../recognise';
import { titleWithoutScore } from '../title-score';
import type { Criteria, Criterion } from './criteria';

/** Weights that cannot be used, and what is wrong with them. */
export interface IncompleteWeights {
  state: 'incomplete';
  /** Of all weights written, in percent. */
  sum: number;
  /** Children no criterion names. */
  unlisted: Item[];
  /** Children that are named without a weight. */
  unweighted: Item[];
  /** Children named more than once. */
  twice: Item[];
  /** Criteria with a weight above 0 that name none of the children. */
  others: Criterion[];
}

/** What the weights written in an objective's criteria are good for. */
export type Weights =
  /** By item id, in percent; they add up to 100. */
  { state: 'complete'; weights: Map<string, number> } | IncompleteWeights;

/** How far from 100 weights may add up and still be meant as 100: 33, 33, 33. */
const TOLERANCE = 1;
const PREFIX = /^(?:(?:kr|key result|objective|okr)(?: ?\d+(?:\.\d+)*)?(?: ?[:.)–-]+ ?| (?=\S)))/;

/**
 * The weights of what supports an objective. They count only when every one is listed once with a weight, and these add
 * up to 100, give or take 1; one that was cancelled need not be listed. Null: no weight is written at all.
 *
 * @param okrs the key results, and objectives of the level below
 */
export function weightsOf(criteria: Criteria | null, okrs: readonly Item[], profile: Profile): Weights | null {
  if (!criteria || !hasWeights(criteria)) return null;
  const matches = childrenOf(criteria, okrs);
  const matched = new Set(matches);
  const weights = new Map<string, number>();
  const incomplete: IncompleteWeights = {
    state: 'incomplete',
    sum: sumOf(criteria.items),
    unlisted: weighable(okrs, profile).filter((child) => !matched.has(child)),
    unweighted: [],
    twice: [],
    others: [],
  };
  const seen = new Set<Item>();
  for (const [index, criterion] of criteria.items.entries()) {
    const child = matches[index];
    if (!child) {
      if (criterion.weight) incomplete.others.push(criterion);
      continue;
    }
    if (seen.has(child)) {
      if (!incomplete.twice.includes(child)) incomplete.twice.push(child);
      continue;
    }
    seen.add(child);
    if (criterion.weight === null) incomplete.unweighted.push(child);
    else weights.set(child.id, criterion.weight);
  }
  const { sum, unlisted, unweighted, twice, others } = incomplete;
  const isWhole = isHundred(sum) && [unlisted, unweighted, twice, others].every(({ length }) => length === 0);
  if (!isWhole) return incomplete;
  for (const [id, weight] of weights) weights.set(id, (100 * weight) / sum);
  return { state: 'complete', weights };
}

/** Those that are asked for a weight: all that were not cancelled. */
export function weighable(okrs: readonly Item[], profile: Profile): Item[] {
  return okrs.filter((okr) => !scoreOf(okr, roleOf(okr, profile) ?? 'key-result', profile).cancelled);
}

/** The child each criterion is about: the one it names, else the only one with its title; null for none. */
export function childrenOf({ items }: Criteria, children: readonly Item[]): (Item | null)[] {
  const byReference = new Map(children.map((child) => [referenceKey(child), child]));
  const byTitle = new Map<string, Item | null>();
  for (const child of children) {
    for (const title of titlesOf(titleWithoutScore(child.title))) byTitle.set(title, byTitle.has(title) ? null : child);
  }
  return items.map(({ mention, title }) => {
    const named = mention?.target.kind === 'item' ? byReference.get(referenceKey(mention.target.reference)) : undefined;
    return (
      named ??
      titlesOf(title)
        .map((one) => byTitle.get(one))
        .find((child) => child) ??
      null
    );
  });
}

export function hasWeights({ items }: Criteria): boolean {
  return items.some(({ weight }) => weight !== null);
}

export function sumOf(items: readonly Criterion[]): number {
  return items.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

/** Whether weights in percent are meant to be the whole. */
export function isHundred(sum: number): boolean {
  return Math.abs(sum - 100) <= TOLERANCE + 1e-9;
}

/** Comparable: as it is, and without `KR 2:` before it. */
function titlesOf(title: string): string[] {
  const words = comparable(title);
  const bare = words.replace(PREFIX, '');
  return bare === words ? [words] : [words, bare];
}
