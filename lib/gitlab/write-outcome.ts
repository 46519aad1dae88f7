import type { Conflict } from '../okr/description/merge';

/** What came of writing a description. Whatever it is, the text that was to be written is still in the caller's hands. */
export type WriteOutcome =
  /** GitLab holds exactly what was previewed. `before` is what an undo puts back, while nothing else changed. */
  | { kind: 'written'; before: string; text: string; lockVersion: number | null }
  /** Nothing was written: somebody changed other sections meanwhile. `merged` holds both changes, to be previewed. */
  | { kind: 'changed'; theirs: string; merged: string }
  /** Nothing was written: somebody changed the same sections. */
  | { kind: 'conflict'; theirs: string; conflicts: Conflict[] }
  /** Nothing was written: GitLab would run this new line as a command. `line` as it stands in the text. */
  | { kind: 'command'; line: string }
  /** Nothing was written: the reader may not change this item. */
  | { kind: 'not-allowed' }
  /** Nothing was written: GitLab's own reasons, in its words. */
  | { kind: 'rejected'; reasons: string[] }
  /** Written, but what GitLab holds is not what was sent. */
  | { kind: 'altered'; sent: string; stored: string }
  /**
   * Somebody's change landed between our last reading and our writing. `theirs` is their text where GitLab still tells
   * it, null where it does not; `stored` is what GitLab holds now.
   */
  | { kind: 'overtaken'; ours: string; theirs: string | null; stored: string };
