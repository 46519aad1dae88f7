import { CheckInRun } from '../../components/check-in-run';
import type { ViewProps } from './view-props';

/** What is being written, and what came of it. */
export function RunView({ start, stages, copying }: ViewProps) {
  const { steps, notes, running } = stages.run;
  const stepRuns = steps.value.map(({ step: { item, line }, state, outcome }) => {
    return { id: item.id, title: line.title, reference: item.reference, state, outcome };
  });
  const noteRuns = notes.value.map(({ plan: { on }, body, state, outcome }) => {
    return { id: `note ${on.id}`, reference: on.reference, body, state, outcome };
  });
  return (
    <CheckInRun
      steps={stepRuns}
      notes={noteRuns}
      running={running.value}
      signInUrl={start.site.signInUrl}
      copying={{ last: copying.last.value, onCopy: copying.onCopy }}
      onAgain={stages.again}
      onClose={stages.leave}
    />
  );
}
