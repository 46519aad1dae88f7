import type { WorldProgress } from './world';

/** What a write may name: `currentValue` is always required, the others keep their stored values. */
export interface ProgressChange {
  currentValue: number;
  startValue?: number | null | undefined;
  endValue?: number | null | undefined;
}

/**
 * GitLab's progress (18.9, ee/app/models/work_items/progress.rb): the rounded percentage of the way from start to
 * end, in either direction, 0 before the start and 100 beyond the end.
 * Returns the new record, or GitLab's complaint when start and end are the same.
 */
export function changedProgress(
  stored: WorldProgress,
  change: ProgressChange,
  now: string,
): { progress: WorldProgress } | { error: string } {
  const startValue = change.startValue ?? stored.startValue;
  const endValue = change.endValue ?? stored.endValue;
  const { currentValue } = change;
  if (startValue === endValue) return { error: 'Start value cannot be same as end value' };
  const share = (currentValue - startValue) / (endValue - startValue);
  const progress = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return { progress: { progress, startValue, currentValue, endValue, updatedAt: now } };
}
