import type { Edit } from '../description/edit';
import { scan } from '../description/scan';
import type { Item } from '../item';
import { listedAs } from './append-criteria';
import type { Criteria } from './criteria';
import { setWeight } from './set-weight';
import { childrenOf } from './weights';
import { wholeShares } from './whole-shares';

/** Typed: whole percentages by row, the criteria first, then the children that are not listed. */
export type BalanceMode = 'proportion' | 'equal' | { typed: ReadonlyMap<number, number> };

export interface Balanced {
  edits: Edit[];
  /** Whole percentages that add up to 100: the criteria in order, then the children that are not listed. */
  weights: number[];
}

/**
 * Makes the weights of a description's criteria whole percentages that add up to exactly 100. Each edit touches only its
 * number; a weight that is missing is written in the form of the others, a child that is not listed as one more item or
 * row in the list's own style. On an objective a criterion that names none of the children counts nothing. In
 * proportion, one without a weight gets an equal share.
 *
 * @param children the objective's `weighable` ones; none: the criteria stand for themselves
 * @returns null where it cannot be done: a child is listed twice, a criterion has two weights, what is typed does not
 * add up to 100
 */
export function balance(
  text: string,
  criteria: Criteria,
  children: readonly Item[],
  mode: BalanceMode,
): Balanced | null {
  const matches = childrenOf(criteria, children);
  const listed = matches.filter((child) => child !== null);
  if (new Set(listed).size < listed.length) return null;
  const unlisted = children.filter((child) => !listed.includes(child));
  const rows = [
    ...criteria.items.map(({ weight }, at) => ({ weight, counts: children.length === 0 || matches[at] != null })),
    ...unlisted.map(() => ({ weight: null, counts: true })),
  ];
  const weights = weightsBy(mode, rows);
  if (!weights) return null;
  const blocks = scan(text);
  const edits = criteria.items.map((criterion, at) => {
    const weight = weights[at] ?? 0;
    // Words that never had a weight and count nothing are left alone.
    const isAside = !rows[at]?.counts && weight === 0 && criterion.weight === null;
    return isAside ? [] : setWeight(text, blocks, criteria, criterion, weight);
  });
  edits.push(listedAs(text, blocks, criteria, unlisted, weights.slice(criteria.items.length)));
  return edits.includes(null) ? null : { edits: edits.flatMap((some) => some ?? []), weights };
}

interface BalanceRow {
  weight: number | null;
  counts: boolean;
}

function weightsBy(mode: BalanceMode, rows: readonly BalanceRow[]): number[] | null {
  if (typeof mode === 'object') {
    const typed = rows.map((_, at) => mode.typed.get(at) ?? Number.NaN);
    const isWhole = typed.every((weight) => Number.isInteger(weight) && weight >= 0);
    return isWhole && typed.reduce((sum, weight) => sum + weight, 0) === 100 ? typed : null;
  }
  if (!rows.some(({ counts }) => counts)) return null;
  const parts = rows.map(({ counts }) => (counts ? 1 : 0));
  if (mode === 'equal') return wholeShares(parts);
  const written = rows.flatMap(({ weight, counts }) => (counts && weight !== null ? [weight] : []));
  const usual = written.reduce((sum, weight) => sum + weight, 0) / written.length;
  return usual > 0
    ? wholeShares(rows.map(({ weight, counts }) => (counts ? (weight ?? usual) : 0)))
    : wholeShares(parts);
}
