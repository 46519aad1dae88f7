import { useLayoutEffect, useRef } from 'preact/hooks';
import { noteSaid, reminderUnread } from '../lib/text/check-in-outcomes';
import { reminder } from '../lib/text/reminder';
import { ActionButton } from './action-button';
import { closesOnEscape } from './check-in-keys';
import { CheckInReasons } from './check-in-reasons';
import type { ReminderProps } from './check-in-view';
import { Part } from './part';
import { Said } from './said';

/** A comment that names who has not updated: to be read and changed before it is written. */
export function CheckInReminder(props: ReminderProps) {
  const { reference, mentioned, unassigned, text, nextOn, busy, problem, outcome, onType, onWrite, onCancel } = props;
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  const isDone = nextOn !== null || outcome?.kind === 'written' || outcome?.kind === 'altered';
  return (
    <form class="check-in" ref={place} onKeyDown={closesOnEscape(() => !busy && onCancel())}>
      <Part id="reminder" title={reminder.title}>
        {nextOn !== null && <p class="line">{reminder.already(nextOn)}</p>}
        {!isDone && (
          <>
            <p class="line">{reminder.on(reference)}</p>
            {mentioned.length > 0 && <p class="line">{reminder.mentions(mentioned)}</p>}
            {unassigned.length > 0 && <p class="line">{reminder.unassigned(unassigned)}</p>}
            <textarea
              rows={8}
              dir="auto"
              aria-label={reminder.text}
              value={text}
              onInput={({ currentTarget: { value } }) => onType(value)}
            />
          </>
        )}
        {problem && <Said words={reminderUnread(problem)} />}
        {outcome && <Said words={noteSaid(outcome)} />}
        <CheckInReasons outcome={outcome} />
        <div class="buttons foot">
          {!isDone && (
            <ActionButton
              confirm
              label={busy ? reminder.busy : reminder.write}
              blocked={busy || text.trim() === ''}
              onClick={onWrite}
            />
          )}
          <ActionButton label={isDone ? reminder.close : reminder.cancel} blocked={busy} onClick={onCancel} />
        </div>
      </Part>
    </form>
  );
}
