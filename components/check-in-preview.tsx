import { useLayoutEffect, useRef } from 'preact/hooks';
import { lineDiff } from '../lib/okr/description/line-diff';
import { stepWords, checkInPreview as words } from '../lib/text/check-in';
import { preview } from '../lib/text/preview';
import { changeNotes } from '../lib/text/scoring';
import { ActionButton } from './action-button';
import { closesOnEscape } from './check-in-keys';
import type { CheckInPreviewProps, PreviewedNote, PreviewedStep } from './check-in-view';
import { Diff } from './diff';
import { Part } from './part';

/** All that is going to be written, key result by key result, and the comment as it will be. */
export function CheckInPreview({ steps, notes, again, onWrite, onBack }: CheckInPreviewProps) {
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  return (
    <form class="check-in" ref={place} onKeyDown={closesOnEscape(onBack)}>
      <Part id="check-in-preview" title={preview.title}>
        {again && (
          <p class="line again" role="status">
            {words.again}
          </p>
        )}
        {steps.length > 0 && (
          <ul class="changes" aria-label={words.steps}>
            {steps.map((step) => (
              <StepChange key={step.id} {...step} />
            ))}
          </ul>
        )}
        {notes.map((note) => (
          <Note key={note.reference} {...note} />
        ))}
        <div class="buttons foot">
          <ActionButton confirm label={words.write} onClick={onWrite} />
          <ActionButton label={words.back} onClick={onBack} />
        </div>
      </Part>
    </form>
  );
}

function StepChange({ reference, step }: PreviewedStep) {
  const { score, line } = step;
  return (
    <li class="step">
      <span class="title" dir="auto">
        {line.title}
      </span>{' '}
      <span class="sub">{reference}</span>
      <p>{stepWords(step)}</p>
      {score && changeNotes(score).map((note) => <p key={note}>{note}</p>)}
      {score && score.place !== 'progress' && (
        <details>
          <summary>{words.lines}</summary>
          <Diff lines={lineDiff(score.before, score.after)} />
        </details>
      )}
    </li>
  );
}

function Note({ reference, before, after }: PreviewedNote) {
  return (
    <div class="note-change">
      <p class="line">{before === null ? words.newNote(reference) : words.ownNote(reference)}</p>
      {before === null ? <pre dir="auto">{after}</pre> : <Diff lines={lineDiff(before, after)} />}
    </div>
  );
}
