import type { Progress } from '../item';

/** What is sent to a progress field, and the whole percentage it shows then. */
export interface FieldScore {
  current: number;
  percent: number;
}

/**
 * The value that brings a progress field nearest to a score: GitLab takes whole numbers between start and end, which
 * are 0 and 100 unless set. Null: start and end are the same, and GitLab refuses any value.
 *
 * @param percent 0 to 100
 */
export function fieldScore(progress: Progress, percent: number): FieldScore | null {
  const { start, end } = progress;
  const [from, to] = [start ?? 0, end ?? 100];
  // -0 is no number GitLab knows.
  return fieldAt(progress, Math.round(from + ((to - from) * percent) / 100) + 0);
}

/** What a progress field shows once it is given this whole number. Null as in {@link fieldScore}. */
export function fieldAt({ start, end }: Progress, current: number): FieldScore | null {
  const [from, to] = [start ?? 0, end ?? 100];
  return from === to ? null : { current, percent: shownBy(from, to, current) };
}

/** Source: `compute_progress` of GitLab's ee/app/models/work_items/progress.rb, as of 18.9. */
function shownBy(start: number, end: number, current: number): number {
  const isBefore = start < end ? current < start : current > start;
  const share = isBefore ? 0 : Math.abs(current - start) / Math.abs(end - start);
  return Math.min(100, Math.round(100 * share));
}
