import type { Problem } from '../../components/problem-line';
import type { WriteOutcome } from '../../lib/gitlab/write-outcome';

/** A text as somebody asked for it; `note`: what could not be done, '' where all could. */
export interface Made {
  text: string;
  note: string;
}

/** A change of an item's description that somebody asked for. */
export interface Proposal {
  /** Which part of the panel shows it: `template`, `retro`, … or a finding's key. */
  at: string;
  /** What it does, as the preview's heading says it. */
  about: string;
  /** Makes the change; the same text where there is nothing to change. Made anew when the text changed. */
  make: (text: string) => Made;
  /** Called once GitLab or its editor has it. */
  onMade?: () => void;
}

/** A change as it is shown before it is made, and kept after it failed. */
export interface Preview {
  proposal: Proposal;
  before: string;
  after: string;
  note: string;
  /** The text changed after an earlier preview. */
  again: boolean;
}

/** What lies on a desk, and which part of the panel shows it. */
export type OnDesk = { kind: 'nothing' } | (Shown & { at: string });

type Shown =
  /** `wasRich`: GitLab's editor stood in rich text mode before the text could be read. */
  | { kind: 'unneeded'; note: string; wasRich: boolean }
  | { kind: 'preview'; preview: Preview; into: 'gitlab' | 'editor'; wasRich: boolean; busy: boolean }
  | { kind: 'result'; preview: Preview; outcome: WriteOutcome; busy: boolean }
  | { kind: 'failed'; preview: Preview; problem: Problem }
  /** It is in GitLab's open editor, where the reader saves it. */
  | { kind: 'inserted'; preview: Preview; wasRich: boolean }
  /** Something was typed since it was inserted. */
  | { kind: 'typed-since' }
  /** GitLab would run this new line as a command when it saves. */
  | { kind: 'command-refused'; preview: Preview; line: string }
  /** GitLab's field did not take the text, or does not stand. */
  | { kind: 'editor-refused'; preview: Preview | null }
  /** GitLab asks the reader first: whose text to keep, or whether a template of its own may replace all. */
  | { kind: 'editor-asks' }
  /** GitLab's editor of this item is open in another place of this page. */
  | { kind: 'editor-elsewhere' };

/** The texts that would be lost with what lies on the desk. */
export function textsOn(now: OnDesk): { about: string; text: string }[] {
  if (now.kind !== 'failed' && now.kind !== 'result' && now.kind !== 'command-refused') return [];
  const { proposal, after } = now.preview;
  const own = { about: proposal.about, text: after };
  if (now.kind !== 'result') return [own];
  const { outcome } = now;
  if (outcome.kind === 'written') return [];
  const theirs =
    'theirs' in outcome && outcome.theirs !== null ? [{ about: proposal.about, text: outcome.theirs }] : [];
  return [own, ...theirs];
}
