import type { StoredScore } from './score-now';

/** A change of a place that is written by itself: of a `ScoreChange`, what is sent and what is to be seen then. */
export type OwnScoreChange =
  | { place: 'progress'; percent: number; current: number }
  | { place: 'title'; before: string; after: string };

/** What came of writing a score. */
export type ScoreOutcome =
  /**
   * GitLab shows what was asked for. `before` is what an undo writes back: a progress that was never set comes back as
   * a set one, since GitLab cannot clear it.
   */
  | { kind: 'written'; before: StoredScore; after: StoredScore }
  /** Nothing was written: what stands there is not what the reader saw. */
  | { kind: 'changed'; theirs: StoredScore }
  /** Nothing was written: the reader may not write there. */
  | { kind: 'not-allowed' }
  /** GitLab took the write without a word and kept what stood there, as it does for want of permission. */
  | { kind: 'ignored' }
  /** Nothing was written: GitLab's own reasons, in its words. */
  | { kind: 'rejected'; reasons: string[] }
  /** What GitLab shows now is neither what was sent nor what stood there. */
  | { kind: 'altered'; sent: OwnScoreChange; stored: StoredScore }
  /**
   * The title is written, but somebody's change of the item landed between our last reading and our writing. Was it one
   * of the title, then the item's activity has their words.
   */
  | { kind: 'overtaken'; before: StoredScore; after: StoredScore };
