import { CloseForm } from '../../components/close-form';
import { ClosePreview } from '../../components/close-preview';
import { CloseProgress } from '../../components/close-progress';
import type { Copying } from '../../components/kept-text';
import type { ReadyItem } from '../../components/ready-to-close';
import { outcomes, writeFailures, writePause } from '../../lib/text/writing';
import type { Closing } from './closing';
import type { RunningStep } from './closing-run';

interface Props {
  closing: Closing;
  ready: readonly ReadyItem[];
  copying: Copying;
}

/** The form that closes a quarter, as far as it has come. */
export function ClosingView({ closing, ready, copying }: Props) {
  const steps = closing.run.steps.value;
  switch (closing.stage.value) {
    case 'away':
      return null;
    case 'choosing':
      return (
        <CloseForm
          ready={ready}
          rows={closing.rows.value}
          onChoose={closing.choose}
          onPreview={closing.preview}
          onCancel={closing.leave}
        />
      );
    case 'preview':
      return <ClosePreview changes={steps.map(changeOf)} onClose={closing.close} onBack={closing.leave} />;
    case 'running':
      return (
        <CloseProgress
          items={steps.map(progressOf)}
          running={closing.run.running.value}
          copying={copying}
          onAgain={closing.close}
          onFinish={closing.leave}
        />
      );
  }
}

function changeOf({ step: { item, before, after, close } }: RunningStep) {
  return { id: item.id, title: item.title, reference: item.reference, before, after, closes: close };
}

function progressOf({ step: { item, before, after }, state, outcome, problem }: RunningStep) {
  const why = outcome?.kind === 'written' ? null : whyOf(outcome, problem);
  const theirs = outcome?.kind === 'overtaken' ? outcome.theirs : null;
  const anew = outcome?.kind === 'changed' ? { before, after } : null;
  return { id: item.id, title: item.title, reference: item.reference, state, why, text: theirs ?? after, anew };
}

function whyOf(outcome: RunningStep['outcome'], problem: RunningStep['problem']) {
  if (problem) return problem.until ? writePause(problem.until) : writeFailures[problem.kind];
  if (!outcome) return null;
  const [lead, rest] = outcomes[outcome.kind];
  return outcome.kind === 'rejected'
    ? ([lead, `${rest} ${outcome.reasons.join(' ')}`] as const)
    : ([lead, rest] as const);
}
