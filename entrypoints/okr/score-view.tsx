import { ActionButton } from '../../components/action-button';
import { ScoreForm } from '../../components/score-form';
import { ScoreResult } from '../../components/score-result';
import { scoring } from '../../lib/text/scoring';
import type { PartProps } from './parts-view';
import type { ScoreDesk } from './score-desk';
import { ShownAt } from './shown-at';

/** Opens the form, for those who may write. Null while the form or what came of it is there. */
export function SetScore({ score, answer }: PartProps & { score: ScoreDesk }) {
  const { tree, canUpdate } = answer.reading;
  if (score.now.value.kind !== 'nothing' || tree.objective.state !== 'open' || !canUpdate) return null;
  return <ActionButton label={scoring.open} onClick={score.open} />;
}

/** Where a key result's score is set. */
export function ScoreView({ score, ...part }: PartProps & { score: ScoreDesk }) {
  const now = score.now.value;
  const { progress } = part.answer.reading.tree.objective;
  return (
    <>
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
