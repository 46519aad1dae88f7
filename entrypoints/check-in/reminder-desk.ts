import { type ReadonlySignal, signal } from '@preact/signals-core';
import { readNotes } from '../../lib/gitlab/read-notes';
import { formatReminder } from '../../lib/okr/check-in/format-reminder';
import { lastReminder, type Reminder } from '../../lib/okr/check-in/reminder';
import type { Day } from '../../lib/okr/item';
import { reminderWords } from '../../lib/text/check-in-note';
import type { Failed, NoteSaid } from '../../lib/text/check-in-outcomes';
import { dayOf } from './note-plan';
import { failed, sendNote } from './send';
import type { CheckInStart } from './start';

/** A reminder on its way: read whether there is one, changed by hand, written. */
export interface ReminderDesk {
  text: ReadonlySignal<string>;
  /** The day one was written for already, by anybody; null: none was. */
  remindedOn: ReadonlySignal<Day | null>;
  busy: ReadonlySignal<boolean>;
  /** Why that could not be read; null: it was. */
  problem: ReadonlySignal<Failed['problem'] | null>;
  outcome: ReadonlySignal<NoteSaid | null>;
  type: (text: string) => void;
  write: () => Promise<void>;
}

export function createReminderDesk(
  { site, current, typedReminder, onWritten }: CheckInStart,
  reminder: Reminder,
): ReminderDesk {
  const { noteOn } = current();
  const day = dayOf(current());
  const text = signal(typedReminder.text ?? formatReminder(reminder, day, reminderWords));
  const remindedOn = signal<Day | null>(null);
  const busy = signal(false);
  const problem = signal<ReminderDesk['problem']['value']>(null);
  const outcome = signal<NoteSaid | null>(null);

  /** One thing at a time; each begins with a look at what others wrote meanwhile. */
  async function unlessReminded(work: () => Promise<NoteSaid | null>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    outcome.value = null;
    try {
      const { notes } = await readNotes(site.gateway, noteOn);
      if (lastReminder(notes, day)) remindedOn.value = day;
      else outcome.value = await work();
    } catch (error) {
      problem.value = failed(error).problem;
    }
    busy.value = false;
  }

  unlessReminded(async () => null);
  return {
    text,
    remindedOn,
    busy,
    problem,
    outcome,
    type(typed) {
      text.value = typed;
      typedReminder.text = typed;
    },
    write: () =>
      unlessReminded(async () => {
        const { said, note } = await sendNote(site, { on: noteOn, before: null }, text.value);
        if (!note) return said;
        typedReminder.text = null;
        onWritten();
        return said;
      }),
  };
}
