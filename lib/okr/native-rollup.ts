import type { Item } from './item';
import type { Rounding } from './profile';
import type { Rollup } from './rollup';
import { shownScore } from './rounding';

export type NativeReason =
  | 'caps-at-100'
  | 'drops-decimals'
  | 'missing-as-zero'
  | 'counts-left-out'
  | 'ignores-weights'
  | 'reads-only-progress'
  | 'counts-only-children'
  | 'not-in-step';

export interface NativeScore {
  /** GitLab's own number on the objective, as it shows it. */
  shown: number;
  /** Why it differs from ours; empty when it does not differ as ours is shown. */
  reasons: NativeReason[];
}

/**
 * GitLab's own rule: the whole part of the sum of the children's progress divided by the number of all children;
 * each at most 100, one without progress as 0, closed and cancelled ones counted, no weights.
 * Source: GitLab's `average_progress_of_children` and https://docs.gitlab.com/user/okrs/. Percent, 0 to 100.
 */
export function nativeRollUp(children: readonly Item[]): number | null {
  if (children.length === 0) return null;
  const total = children.reduce((sum, child) => sum + (child.progress?.percent ?? 0), 0);
  return Math.trunc(total / children.length);
}

/** How GitLab's number on the objective stands to ours; null when GitLab shows none there. */
export function nativeScore(
  objective: Item,
  children: readonly Item[],
  { score, terms, leftOut }: Rollup,
  rounding: Rounding,
): NativeScore | null {
  const shown = objective.progress?.percent ?? null;
  if (shown === null || score === null) return null;
  if (shownScore(score, rounding) === shown) return { shown, reasons: [] };
  if (nativeRollUp(children) !== shown) return { shown, reasons: ['not-in-step'] };
  const reasons: NativeReason[] = [];
  const ids = new Set(children.map(({ id }) => id));
  const isChild = ({ item }: { item: Item }) => ids.has(item.id);
  const counted = terms.filter(isChild);
  const without = leftOut.filter(isChild);
  if (counted.some((term) => term.value > 100)) reasons.push('caps-at-100');
  const unlike = ({ score: { reading }, item }: (typeof terms)[number]) =>
    reading !== null && Math.min(100, reading.percent) !== (item.progress?.percent ?? 0);
  if (counted.some(unlike)) reasons.push('reads-only-progress');
  if (counted.length < terms.length) reasons.push('counts-only-children');
  if (without.some(({ reason }) => reason === 'not-scored')) reasons.push('missing-as-zero');
  // A child may count below another one here, or be no OKR.
  const elsewhere = counted.length + without.length < ids.size;
  if (elsewhere || without.some(({ reason }) => reason !== 'not-scored')) reasons.push('counts-left-out');
  if (terms.some(({ weight }) => Math.abs(weight - 100 / terms.length) > 1e-9)) reasons.push('ignores-weights');
  const exact = children.reduce((sum, child) => sum + (child.progress?.percent ?? 0), 0) / children.length;
  if (!Number.isInteger(exact)) reasons.push('drops-decimals');
  return { shown, reasons };
}
