import { CheckInPreview } from '../../components/check-in-preview';
import { FormView } from './form-view';
import type { Preview } from './preview';
import { RunView } from './run-view';
import type { ViewProps } from './view-props';

/** A check-in, as far as it has come. */
export function CheckInView(props: ViewProps) {
  const now = props.stages.now.value;
  if (now.at === 'form') return <FormView {...props} />;
  return now.at === 'preview' ? <PreviewView {...props} preview={now.preview} /> : <RunView {...props} />;
}

function PreviewView({ stages, preview }: ViewProps & { preview: Preview }) {
  const { steps, notes, bodies, again } = preview;
  return (
    <CheckInPreview
      steps={steps.map(({ step }) => ({ id: step.item.id, reference: step.item.reference, step }))}
      notes={notes.map(({ on, before }, at) => ({
        reference: on.reference,
        before: before?.body ?? null,
        after: bodies[at] ?? '',
      }))}
      again={again}
      onWrite={stages.write}
      onBack={stages.back}
    />
  );
}
