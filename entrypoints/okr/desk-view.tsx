import { DiffPreview } from '../../components/diff-preview';
import { EditorResult } from '../../components/editor-result';
import type { Copying } from '../../components/kept-text';
import { WriteFailure } from '../../components/write-failure';
import { WriteResult } from '../../components/write-result';
import { resolve } from '../../lib/okr/description/resolve';
import type { Desk } from './desk';
import type { OnDesk } from './on-desk';

interface Props {
  desk: Desk;
  now: OnDesk;
  reference: string;
  signInUrl: string;
  copying: Copying;
}

/** What lies on the desk: a preview, or what came of it. */
export function DeskView({ desk, now, reference, signInUrl, copying }: Props) {
  switch (now.kind) {
    case 'nothing':
      return null;
    case 'preview':
      return (
        <DiffPreview
          {...now.preview}
          about={now.preview.proposal.about}
          reference={reference}
          into={now.into}
          busy={now.busy}
          onConfirm={desk.write}
          onCancel={desk.clear}
        />
      );
    case 'failed':
      return (
        <WriteFailure
          problem={now.problem}
          text={now.preview.after}
          signInUrl={signInUrl}
          copying={copying}
          onRetry={() => desk.propose(now.preview.proposal)}
          onClose={desk.clear}
        />
      );
    case 'result':
      return <Outcome desk={desk} now={now} copying={copying} />;
    default:
      return (
        <EditorResult
          result={inEditor(now)}
          copying={copying}
          onUndo={desk.editor.undo}
          onBackToRichText={desk.editor.backToRichText}
          onClose={desk.clear}
        />
      );
  }
}

function Outcome({
  desk,
  now,
  copying,
}: Pick<Props, 'desk' | 'copying'> & { now: Extract<OnDesk, { kind: 'result' }> }) {
  const { preview, outcome, busy } = now;
  const settled = (side: 'mine' | 'theirs') =>
    outcome.kind === 'conflict'
      ? resolve(preview.before, preview.after, outcome.theirs, outcome.conflicts, side)
      : null;
  const favours = { mine: settled('mine') !== null, theirs: settled('theirs') !== null };
  return (
    <WriteResult
      outcome={outcome}
      text={preview.after}
      busy={busy}
      copying={copying}
      favours={favours}
      onUndo={desk.undo}
      onWriteMerged={() => outcome.kind === 'changed' && desk.revise(outcome.theirs, outcome.merged)}
      onFavour={(side) => {
        const text = settled(side);
        if (outcome.kind === 'conflict' && text !== null) desk.revise(outcome.theirs, text);
      }}
      onClose={desk.clear}
    />
  );
}

function inEditor(now: Exclude<OnDesk, { kind: 'nothing' | 'preview' | 'failed' | 'result' }>) {
  switch (now.kind) {
    case 'inserted':
      return { ...now, about: now.preview.proposal.about };
    case 'command-refused':
      return { ...now, text: now.preview.after };
    case 'editor-refused':
      return { ...now, text: now.preview?.after ?? null };
    default:
      return { kind: now.kind };
  }
}
