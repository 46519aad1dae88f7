import { lineDiff } from '../lib/okr/description/line-diff';
import type { Conflict } from '../lib/okr/description/merge';
import { confirmWords, preview } from '../lib/text/preview';
import { outcomes, undoing, writing } from '../lib/text/writing';
import { ActionButton } from './action-button';
import { ConflictChoice } from './conflict-choice';
import { Diff } from './diff';
import { type Copying, KeptText } from './kept-text';
import { Said } from './said';
import { Altered, Overtaken } from './stored-otherwise';

/** What came of a write, as far as it is shown. */
export type WriteResultState =
  | { kind: 'written' }
  | { kind: 'changed'; theirs: string; merged: string }
  | { kind: 'conflict'; conflicts: readonly Conflict[] }
  | { kind: 'command'; line: string }
  | { kind: 'not-allowed' }
  | { kind: 'rejected'; reasons: readonly string[] }
  | { kind: 'altered'; sent: string; stored: string }
  | { kind: 'overtaken'; ours: string; theirs: string | null; stored: string };

export interface WriteResultProps {
  outcome: WriteResultState;
  /** What was to be written. */
  text: string;
  busy: boolean;
  copying: Copying;
  /** Of a conflict: the sides that can be taken by themselves. */
  favours: { mine: boolean; theirs: boolean };
  onUndo: () => void;
  onWriteMerged: () => void;
  onFavour: (side: 'mine' | 'theirs') => void;
  /** Puts the result away; also what "Keep editing" does. */
  onClose: () => void;
}

/** What came of writing, and what to do about it. Whatever it was, the reader's text can be copied until it is put away. */
export function WriteResult(props: WriteResultProps) {
  const { outcome, text, copying, onClose } = props;
  return (
    <section class="result" aria-label={writing.result}>
      <Said words={outcomes[outcome.kind]} />
      <Body {...props} />
      {needsKeeping(outcome) && <KeptText label={writing.kept} text={text} copying={copying} />}
      <div class="buttons foot">
        <Actions {...props} />
        <ActionButton label={closeLabel(outcome.kind)} onClick={onClose} />
      </div>
    </section>
  );
}

/** Where the body shows the reader's text already, once is enough. */
function needsKeeping({ kind }: WriteResultState): boolean {
  return kind !== 'written' && kind !== 'altered' && kind !== 'overtaken';
}

function closeLabel(kind: WriteResultState['kind']): string {
  if (kind === 'changed') return preview.cancel;
  return kind === 'conflict' || kind === 'command' ? writing.keepEditing : writing.close;
}

function Actions({ outcome: { kind }, busy, favours, onUndo, onWriteMerged, onFavour }: WriteResultProps) {
  if (kind === 'written') {
    return <ActionButton label={busy ? undoing.busy : undoing.action} blocked={busy} onClick={onUndo} />;
  }
  if (kind === 'changed') {
    const { action, busy: writingNow } = confirmWords.gitlab;
    return <ActionButton confirm label={busy ? writingNow : action} blocked={busy} onClick={onWriteMerged} />;
  }
  if (kind !== 'conflict') return null;
  return (['mine', 'theirs'] as const)
    .filter((side) => favours[side])
    .map((side) => (
      <ActionButton key={side} label={writing.favour[side]} blocked={busy} onClick={() => onFavour(side)} />
    ));
}

function Body({ outcome, favours, copying }: WriteResultProps) {
  switch (outcome.kind) {
    case 'changed':
      return <Diff lines={lineDiff(outcome.theirs, outcome.merged)} />;
    case 'conflict':
      return <ConflictChoice conflicts={outcome.conflicts} settled={favours.mine || favours.theirs} />;
    case 'command':
      return <pre dir="auto">{outcome.line}</pre>;
    case 'rejected':
      return (
        <ul class="reasons">
          {outcome.reasons.map((reason) => (
            <li key={reason} dir="auto">
              {reason}
            </li>
          ))}
        </ul>
      );
    case 'altered':
      return <Altered {...outcome} copying={copying} />;
    case 'overtaken':
      return <Overtaken {...outcome} copying={copying} />;
    case 'written':
    case 'not-allowed':
      return null;
  }
}
