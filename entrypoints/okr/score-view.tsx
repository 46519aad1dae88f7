import { ActionButton } from '../../components/action-button';
import { ScoreForm } from '../../components/score-form';
import { ScoreResult } from '../../components/score-result';
import { scoring } from '../../lib/text/scoring';
import type { PartProps } from './parts-view';
import type { ScoreDesk } from './score-desk';
import { ShownAt } from './shown-at';

/** Where a key result's score is set. */
export function ScoreView({ score, ...part }: PartProps & { score: ScoreDesk }) {
  const now = score.now.value;
  const { tree, canUpdate } = part.answer.reading;
  const { progress, state } = tree.objective;
  return (
    <>
      {now.kind === 'nothing' && state === 'open' && canUpdate && (
        <div class="buttons foot">
          <ActionButton label={scoring.open} onClick={score.open} />
        </div>
      )}
      {now.kind === 'form' && (
        <ScoreForm
          id="score"
          {...now}
          planned={score.planned.value}
          progress={progress}
          onType={score.type}
          onWrite={score.write}
          onCancel={score.clear}
        />
      )}
      {now.kind === 'result' && (
        <ScoreResult {...now} onUndo={now.undo && score.undo} onRetry={score.open} onClose={score.clear} />
      )}
      <ShownAt at="score" {...part} />
    </>
  );
}
