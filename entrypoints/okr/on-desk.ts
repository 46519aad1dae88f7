import type { Problem } from '../../components/problem-line';
import type { WriteOutcome } from '../../lib/gitlab/write-outcome';

/** A change of an item's description that somebody asked for. */
export interface Proposal {
  /** Which part of the panel shows it: `template`, `retro`, … or a finding's key. */
  at: string;
  /** What it does, as the preview's heading says it. */
  about: string;
  /** The text with the change made, the same text where there is nothing to change. Made anew when the text changed. */
  make: (text: string) => string;
}

/** A change as it is shown before it is made, and kept after it failed. */
export interface Preview {
  proposal: Proposal;
  before: string;
  after: string;
  /** The text changed after an earlier preview. */
  again: boolean;
}

/** What lies on a desk, and which part of the panel shows it. */
export type OnDesk = { kind: 'nothing' } | (Shown & { at: string });

type Shown =
  | { kind: 'unneeded' }
  | { kind: 'preview'; preview: Preview; into: 'gitlab' | 'editor'; busy: boolean }
  | { kind: 'result'; preview: Preview; outcome: WriteOutcome; busy: boolean }
  | { kind: 'failed'; preview: Preview; problem: Problem }
  /** It is in GitLab's open editor, where the reader saves it. `wasRich`: that stood in rich text mode before. */
  | { kind: 'inserted'; preview: Preview; wasRich: boolean }
  /** GitLab would run this new line as a command when it saves. */
  | { kind: 'command-refused'; preview: Preview; line: string }
  /** GitLab's field did not take the text, or does not stand; nothing in it was changed. */
  | { kind: 'editor-refused'; preview: Preview | null }
  /** GitLab asks the reader first: whose text to keep, or whether a template of its own may replace all. */
  | { kind: 'editor-asks' };
