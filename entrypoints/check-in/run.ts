import { type ReadonlySignal, signal } from '@preact/signals-core';
import { afterNote } from '../../lib/okr/check-in/draft';
import type { NoteSaid, StepSaid } from '../../lib/text/check-in-outcomes';
import type { DraftStore } from './draft-store';
import { noteBody } from './note-plan';
import { afterStep, type Preview } from './preview';
import { notesOf, type RunningNote, type RunningStep, set, stepsOf } from './running';
import { sendNote, sendStep, tellUpdated } from './send';
import type { CheckInSite } from './start';

/** Writing a check-in, one key result after the other, then what is told of them. */
export interface Run {
  steps: ReadonlySignal<readonly RunningStep[]>;
  notes: ReadonlySignal<readonly RunningNote[]>;
  running: ReadonlySignal<boolean>;
  /** Writes what is previewed, beside what is done already. */
  write: (preview: Preview) => Promise<void>;
}

/** With these nothing else gets through either. */
const STOPS: ReadonlySet<string> = new Set(['signed-out', 'rate-limited', 'offline']);

export function createRun(site: CheckInSite, store: DraftStore, end: AbortSignal): Run {
  const steps = signal<readonly RunningStep[]>([]);
  const notes = signal<readonly RunningNote[]>([]);
  const running = signal(false);

  async function writeStep(at: number, one: RunningStep, { subject }: Preview): Promise<StepSaid> {
    set(steps, at, { state: 'writing', outcome: null });
    const outcome = await sendStep(site, one, subject.profile);
    // Kept first: who closes the page then finds it written, and only to be told.
    if (outcome.kind === 'written') await store.change((draft) => afterStep(draft, one));
    if (outcome.kind === 'written' && one.step.score) tellUpdated(site, [one.step.item.id]);
    set(steps, at, { state: outcome.kind === 'written' ? 'done' : 'failed', outcome });
    return outcome;
  }

  async function writeNote(at: number, { plan }: RunningNote, { subject }: Preview): Promise<NoteSaid | null> {
    const { told } = store.draft.value;
    const ids = plan.ids.filter((id) => Object.hasOwn(told, id));
    if (ids.length === 0) return null;
    const body = noteBody(plan, subject, store.draft.value);
    set(notes, at, { body, state: 'writing', outcome: null });
    const { said, note } = await sendNote(site, plan, body);
    if (note) {
      await store.change((draft) => afterNote(draft, ids));
      tellUpdated(site, ids);
    }
    set(notes, at, {
      state: note ? 'done' : 'failed',
      outcome: said,
      ...(note && { plan: { ...plan, before: note } }),
    });
    return said;
  }

  return {
    steps,
    notes,
    running,
    async write(preview) {
      if (running.value) return;
      running.value = true;
      steps.value = stepsOf(preview, steps.value);
      notes.value = notesOf(preview, notes.value);
      const left = [
        ...steps.value.map((one, at) => () => (one.state === 'done' ? null : writeStep(at, one, preview))),
        ...notes.value.map((one, at) => () => writeNote(at, one, preview)),
      ];
      for (const next of left) {
        // The panel is gone: what is under way is done, what is not begun is left.
        if (end.aborted) break;
        const said = await next();
        if (said?.kind === 'failed' && STOPS.has(said.problem.kind)) break;
      }
      running.value = false;
    },
  };
}
