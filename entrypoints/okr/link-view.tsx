import { LinkPreview } from '../../components/link-preview';
import { failures } from '../../lib/text/failures';
import type { PanelParts } from './panel-parts';

/** A link in GitLab that waits for its click, or what came of it. */
export function LinkView({ parts }: { parts: PanelParts }) {
  const now = parts.links.now.value;
  if (now.kind === 'nothing') return null;
  const { target } = now;
  const state =
    now.kind === 'preview' ? (now.busy ? 'busy' : 'preview') : now.kind === 'result' ? now.outcome.kind : 'failed';
  return (
    <LinkPreview
      title={target.title}
      reference={target.reference}
      state={state}
      reasons={now.kind === 'result' && now.outcome.kind === 'rejected' ? now.outcome.reasons : []}
      failure={now.kind === 'failed' ? failures[now.problem.kind] : null}
      onConfirm={parts.links.link}
      onClose={parts.links.clear}
    />
  );
}
