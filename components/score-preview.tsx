import { lineDiff } from '../lib/okr/description/line-diff';
import type { Progress } from '../lib/okr/item';
import type { ScoreChange } from '../lib/okr/scoring/score-change';
import { changeNotes, placeSentence, scoreStep } from '../lib/text/scoring';
import { Diff } from './diff';

interface Props {
  change: ScoreChange;
  /** The item's own; null: it has no progress field. */
  progress: Progress | null;
}

/** A score before it is written: where it goes, and what stands there then. */
export function ScorePreview({ change, progress }: Props) {
  return (
    <>
      <p class="line">
        {change.place === 'progress' && (
          <>
            <strong>{scoreStep(progress, change.percent)}</strong>{' '}
          </>
        )}
        {placeSentence(change, progress !== null)}
      </p>
      {changeNotes(change).map((note) => (
        <p key={note} class="line">
          {note}
        </p>
      ))}
      {change.place !== 'progress' && change.before !== change.after && (
        <Diff lines={lineDiff(change.before, change.after)} />
      )}
    </>
  );
}
