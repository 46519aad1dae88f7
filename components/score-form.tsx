import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Progress } from '../lib/okr/item';
import type { ScoreChange, ScoreRefusal } from '../lib/okr/scoring/score-change';
import { scoreRefusals, scoring } from '../lib/text/scoring';
import { ActionButton } from './action-button';
import { ScorePreview } from './score-preview';

interface Props {
  /** Unique within the panel. */
  id: string;
  typed: string;
  /** What writing it would do; null: what is typed is not a number yet. */
  planned: ScoreChange | { refused: ScoreRefusal } | null;
  /** The item's own; null: it has no progress field. */
  progress: Progress | null;
  busy: boolean;
  onType: (text: string) => void;
  onWrite: () => void;
  onCancel: () => void;
}

/** Sets a key result's score: one number, one place, and what that changes before it is written. */
export function ScoreForm({ id, typed, planned, progress, busy, onType, onWrite, onCancel }: Props) {
  const change = planned && 'place' in planned ? planned : null;
  const empty = typed.trim() === '';
  const refusal =
    change || empty ? null : scoreRefusals[planned && 'refused' in planned ? planned.refused : 'not-a-score'];
  const field = useRef<HTMLInputElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  // Whoever opened the form pressed a button that is gone.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <section class="form score-form" aria-label={scoring.title} onKeyDown={cancelsOnEscape(onCancel, busy)}>
      <div class="score-field">
        <label for={`${id}-field`}>{scoring.field}</label>
        <input
          id={`${id}-field`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          size={6}
          aria-describedby={`${id}-hint`}
          aria-invalid={refusal !== null}
          ref={field}
          value={typed}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Typing alone writes nothing: Enter leads to the button that does, and does not press it as well.
            event.preventDefault();
            foot.current?.querySelector('button')?.focus();
          }}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        <span>%</span>
        <span id={`${id}-hint`} class="subtle">
          {scoring.hint}
        </span>
      </div>
      <div role="status">
        {refusal && <p class="line">{refusal}</p>}
        {change && <ScorePreview change={change} progress={progress} />}
      </div>
      <div class="buttons foot" ref={foot}>
        <ActionButton
          confirm
          label={busy ? scoring.busy : scoring.write}
          blocked={busy || !change || changesNothing(change)}
          onClick={onWrite}
        />
        <ActionButton label={scoring.cancel} blocked={busy} onClick={onCancel} />
      </div>
    </section>
  );
}

/** GitLab's own panel does not close on it as well. */
function cancelsOnEscape(onCancel: () => void, busy: boolean) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!busy) onCancel();
  };
}

/** The same number again is news in the progress field: its date says that somebody looked. */
function changesNothing(change: ScoreChange): boolean {
  return change.place !== 'progress' && change.before === change.after;
}
