import { DiffPreview } from '../../components/diff-preview';
import type { Copying } from '../../components/kept-text';
import { WriteFailure } from '../../components/write-failure';
import type { Desk } from './desk';
import { EditorView } from './editor-view';
import type { OnDesk } from './on-desk';
import { OutcomeView } from './outcome-view';

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
      return <OutcomeView desk={desk} now={now} copying={copying} />;
    default:
      return <EditorView desk={desk} now={now} copying={copying} />;
  }
}
