/** Where a score is written. */
export type ScorePlace = 'progress' | 'title' | 'description';

/** A score on its way to one place of one item. */
export type ScoreChange =
  /** `percent` is what GitLab's field will show, a whole number; `current` what is sent for it. */
  | { place: 'progress'; percent: number; current: number }
  | { place: 'title'; before: string; after: string }
  | { place: 'description'; before: string; after: string };

/** Why a score cannot be written as it is. */
export type ScoreRefusal = 'not-a-score' | 'objective' | 'start-equals-end' | 'no-place';
