import type { Item } from './item';
import type { Rollup } from './rollup';

export type NativeReason =
  | 'caps-at-100'
  | 'drops-decimals'
  | 'missing-as-zero'
  | 'counts-left-out'
  | 'ignores-weights'
  | 'reads-only-progress'
  | 'not-in-step';

export interface NativeScore {
  /** GitLab's own number on the objective, as it shows it. */
  shown: number;
  /** Why it differs from ours; empty when it does not differ as shown to one decimal. */
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
export function nativeScore(objective: Item, children: readonly Item[], rollup: Rollup): NativeScore | null {
  const shown = objective.progress?.percent ?? null;
  if (shown === null || rollup.score === null) return null;
  if (Math.round(rollup.score * 10) === shown * 10) return { shown, reasons: [] };
  if (nativeRollUp(children) !== shown) return { shown, reasons: ['not-in-step'] };
  const reasons: NativeReason[] = [];
  const { terms } = rollup;
  if (terms.some((term) => term.value > 100)) reasons.push('caps-at-100');
  const unlike = ({ score, item }: (typeof terms)[number]) =>
    score.reading !== null && Math.min(100, score.reading.percent) !== (item.progress?.percent ?? 0);
  if (terms.some(unlike)) reasons.push('reads-only-progress');
  if (rollup.leftOut.some(({ reason }) => reason === 'not-scored')) reasons.push('missing-as-zero');
  if (rollup.leftOut.some(({ reason }) => reason !== 'not-scored')) reasons.push('counts-left-out');
  if (terms.some(({ weight }) => Math.abs(weight - 100 / terms.length) > 1e-9)) reasons.push('ignores-weights');
  const exact = children.reduce((sum, child) => sum + (child.progress?.percent ?? 0), 0) / children.length;
  if (!Number.isInteger(exact)) reasons.push('drops-decimals');
  return { shown, reasons };
}
