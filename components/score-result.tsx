import { scoreFailures, scoreOutcomes, scoring } from '../lib/text/scoring';
import { undoing, writePause, writing } from '../lib/text/writing';
import { ActionButton } from './action-button';
import type { Problem } from './problem-line';
import { Said } from './said';

/** What came of writing a score to the progress field or the title. `stored`: what GitLab shows now, in words. */
export type ScoreResultState =
  | { kind: 'written' | 'overtaken' | 'altered' | 'changed'; stored: string }
  | { kind: 'ignored' | 'not-allowed' }
  | { kind: 'rejected'; reasons: readonly string[] }
  | { kind: 'failed'; problem: Problem };

interface Props {
  result: ScoreResultState;
  busy: boolean;
  /** What stood there before is put back; null: there is nothing to go back to. */
  onUndo: (() => void) | null;
  /** The score is to be written once more. */
  onRetry: () => void;
  onClose: () => void;
}

/** What came of it, and the way on. */
export function ScoreResult({ result, busy, onUndo, onRetry, onClose }: Props) {
  const { kind } = result;
  return (
    <section class="result" aria-label={writing.result}>
      <Said words={kind === 'failed' ? failureWords(result.problem) : scoreOutcomes[kind]} />
      {'stored' in result && (
        <p class="line" dir="auto">
          {scoring.stored(result.stored)}
        </p>
      )}
      {kind === 'rejected' && (
        <ul class="reasons" aria-label={scoring.reasons}>
          {result.reasons.map((reason) => (
            <li key={reason} dir="auto">
              {reason}
            </li>
          ))}
        </ul>
      )}
      <div class="buttons foot">
        {kind === 'written' && onUndo && (
          <ActionButton label={busy ? undoing.busy : undoing.action} blocked={busy} onClick={onUndo} />
        )}
        {(kind === 'failed' || kind === 'changed') && (
          <ActionButton label={writing.tryAgain} blocked={busy} onClick={onRetry} />
        )}
        <ActionButton label={writing.close} onClick={onClose} />
      </div>
    </section>
  );
}

function failureWords({ kind, until }: Problem): readonly [lead: string, rest: string] {
  return until ? writePause(until) : scoreFailures[kind];
}
