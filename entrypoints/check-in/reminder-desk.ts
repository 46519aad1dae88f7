import { type ReadonlySignal, signal } from '@preact/signals-core';
import { readNotes } from '../../lib/gitlab/read-notes';
import { formatReminder, withReminderHeading } from '../../lib/okr/check-in/format-reminder';
import { nextReminderDay, type Reminder } from '../../lib/okr/check-in/reminder';
import type { Day } from '../../lib/okr/item';
import { reminderWords } from '../../lib/text/check-in-note';
import type { Failed, NoteSaid } from '../../lib/text/check-in-outcomes';
import { dayOf } from './note-plan';
import { failed, sendNote } from './send';
import type { CheckInStart } from './start';

/** A reminder on its way: read whether there is one, changed by hand, written. */
export interface ReminderDesk {
  text: ReadonlySignal<string>;
  /** The day from which the next one can be written, after anybody's last; null: now. */
  nextOn: ReadonlySignal<Day | null>;
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
  const nextOn = signal<Day | null>(null);
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
      const { now, profile } = current();
      nextOn.value = nextReminderDay(notes, now, profile.cadence.timeZone);
      if (nextOn.value === null) outcome.value = await work();
    } catch (error) {
      problem.value = failed(error).problem;
    }
    busy.value = false;
  }

  unlessReminded(async () => null);
  return {
    text,
    nextOn,
    busy,
    problem,
    outcome,
    type(typed) {
      text.value = typed;
      typedReminder.text = typed;
    },
    write: () =>
      unlessReminded(async () => {
        const { said, note } = await sendNote(site, { on: noteOn, before: null }, withReminderHeading(text.value, day));
        if (!note) return said;
        typedReminder.text = null;
        onWritten();
        return said;
      }),
  };
}
