import type { Health } from '../item';

/** What was typed for one key result and is not written yet, as it was typed. What is absent stays as it stands. */
export interface Edit {
  /** A score in percent. */
  score?: string;
  /** The metric's current value, in its own unit; instead of a score. */
  value?: string;
  /** Null takes it away. */
  health?: Health | null;
  words?: string;
}

/** An unfinished check-in on one objective, or on one key result's own page. */
export interface Draft {
  /** Its form stands open. */
  open: boolean;
  /** By item id. */
  edits: Record<string, Edit>;
  /** What was written already and is still to be told in the comment, by item id. */
  told: Record<string, Told>;
}

/** A line of the comment whose score and health are written already. Scores in percent. */
export interface Told {
  before: number | null;
  after: number | null;
  health: Health | null;
  words: string;
}
