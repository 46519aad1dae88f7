import { writeFailures, writePause, writing } from '../lib/text/writing';
import { ActionButton } from './action-button';
import { type Copying, KeptText } from './kept-text';
import type { Problem } from './problem-line';
import { Said } from './said';

interface Props {
  problem: Problem;
  /** What was to be written. */
  text: string;
  signInUrl: string;
  copying: Copying;
  onRetry: () => void;
  onClose: () => void;
}

/** A write that did not come about, or of which nobody can tell: why, the text, and the way on. */
export function WriteFailure({ problem, text, signInUrl, copying, onRetry, onClose }: Props) {
  const { kind, until } = problem;
  const [lead, rest] = until ? writePause(until) : writeFailures[kind];
  return (
    <section class="result" aria-label={writing.result}>
      <Said words={[lead, `${rest} ${writing.keptHint}`]} />
      <KeptText label={writing.kept} text={text} copying={copying} />
      <div class="buttons foot">
        {kind !== 'too-old' && <ActionButton label={writing.tryAgain} onClick={onRetry} />}
        {kind === 'signed-out' && (
          // In this tab the kept text would be gone.
          <a class="button" href={signInUrl} target="_blank" rel="noreferrer">
            {writing.signIn}
          </a>
        )}
        <ActionButton label={writing.close} onClick={onClose} />
      </div>
    </section>
  );
}
