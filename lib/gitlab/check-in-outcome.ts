import type { Comment } from '../okr/initiatives/initiative';
import type { Health } from '../okr/item';

/** What came of writing one key result's score and health. Scores in percent, as the rules read them. */
export type StepOutcome =
  /**
   * GitLab shows what was asked for, or showed it already. `overtaken`: somebody's change of the item landed between our
   * last reading and our writing of its text; the item's activity has their words.
   */
  | { kind: 'written'; overtaken?: true }
  /** Nothing was written: what stands there is not what the reader saw. */
  | { kind: 'changed'; score: number | null; health: Health | null }
  /** Nothing was written: the reader may not write there. */
  | { kind: 'not-allowed' }
  /** GitLab took the write without a word and kept these parts as they were; others were written. */
  | { kind: 'ignored'; parts: readonly ('score' | 'health')[] }
  /** Nothing was written: GitLab's own reasons, in its words. */
  | { kind: 'rejected'; reasons: string[] }
  /** What GitLab shows now is neither what was sent nor what stood there. */
  | { kind: 'altered'; score: number | null; health: Health | null };

/** A comment as GitLab keeps it. */
export interface KeptNote extends Comment {
  id: string;
  /** GitLab lets the reader change it. */
  canEdit: boolean;
}

/** What came of writing a comment. */
export type NoteOutcome =
  | { kind: 'written'; note: KeptNote }
  /**
   * Nothing was written: the comment is not, or not any more, what the preview was made from, which may have known none.
   * Null: it is gone.
   */
  | { kind: 'changed'; note: KeptNote | null }
  | { kind: 'not-allowed' }
  /** Nothing was sent: GitLab would run a new line of it as a command. */
  | { kind: 'command' }
  | { kind: 'rejected'; reasons: string[] }
  /** GitLab keeps another text than was sent. */
  | { kind: 'altered'; note: KeptNote };
