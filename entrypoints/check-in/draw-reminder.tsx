import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { CheckInReminder } from '../../components/check-in-reminder';
import css from './check-in.css?inline';
import { createReminderDesk } from './reminder-desk';
import type { CheckInStart } from './start';

/** Draws the comment that reminds who has not updated. Whom it names is settled when it is opened. */
export function drawReminder(start: CheckInStart): void {
  const { container, current, onClose, signal: end } = start;
  const { reminder, noteOn } = current();
  if (!reminder) {
    onClose();
    return;
  }
  const { text, nextOn, busy, problem, outcome, type, write } = createReminderDesk(start, reminder);
  const stop = effect(() => {
    const form = (
      <CheckInReminder
        reference={noteOn.reference}
        mentioned={reminder.people.map(({ username }) => username)}
        unassigned={reminder.unassigned.map(({ title }) => title)}
        text={text.value}
        nextOn={nextOn.value}
        busy={busy.value}
        problem={problem.value}
        outcome={outcome.value}
        onType={type}
        onWrite={write}
        onCancel={onClose}
      />
    );
    render([<style key="style">{css}</style>, form], container);
  });
  end.addEventListener('abort', stop);
}
