import { useLayoutEffect, useRef } from 'preact/hooks';
import { checkInRun as words } from '../lib/text/check-in';
import { noteSaid, stepSaid } from '../lib/text/check-in-outcomes';
import { closing } from '../lib/text/quarter-end';
import { ActionButton } from './action-button';
import { closesOnEscape } from './check-in-keys';
import { CheckInReasons } from './check-in-reasons';
import { RunLine } from './check-in-run-line';
import type { CheckInRunProps } from './check-in-view';
import { KeptText } from './kept-text';
import { Part } from './part';

/** The key results one by one, then the comment, as GitLab takes them. */
export function CheckInRun({ steps, notes, running, signInUrl, copying, onAgain, onClose }: CheckInRunProps) {
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  const lines = [...steps, ...notes];
  const done = lines.filter(({ state }) => state === 'done').length;
  const isSignedOut = lines.some(({ outcome }) => outcome?.kind === 'failed' && outcome.problem.kind === 'signed-out');
  return (
    <form class="check-in" ref={place} onKeyDown={closesOnEscape(() => !running && onClose())}>
      <Part id="check-in-run" title={words.title}>
        <p class="line" role="status">
          {done === lines.length ? words.allDone : closing.soFar(done, lines.length)}
        </p>
        <ol class="checklist" aria-live="polite">
          {steps.map(({ id, title, reference, state, outcome }) => (
            <RunLine
              key={id}
              title={title}
              sub={reference}
              state={state}
              words={outcome && (outcome.kind !== 'written' || outcome.overtaken) ? stepSaid(outcome) : null}
            >
              <CheckInReasons outcome={outcome} />
            </RunLine>
          ))}
          {notes.map(({ id, reference, state, outcome, body }) => (
            <RunLine
              key={id}
              title={words.noteOn(reference)}
              state={state}
              words={outcome && outcome.kind !== 'written' ? noteSaid(outcome) : null}
            >
              <CheckInReasons outcome={outcome} />
              {state === 'failed' && <KeptText label={words.noteOn(reference)} text={body} copying={copying} />}
            </RunLine>
          ))}
        </ol>
        <div class="buttons foot">
          {done < lines.length && (
            <ActionButton
              confirm
              label={running ? closing.states.writing : words.again}
              blocked={running}
              onClick={onAgain}
            />
          )}
          {isSignedOut && (
            <a class="button" href={signInUrl} target="_blank" rel="noreferrer">
              {words.signIn}
            </a>
          )}
          <ActionButton label={words.close} blocked={running} onClick={onClose} />
        </div>
      </Part>
    </form>
  );
}
