import { type ReadonlySignal, signal } from '@preact/signals-core';
import { afterNote, hasUnsaved } from '../../lib/okr/check-in/draft';
import { problemOf } from '../okr/problem-of';
import type { DraftStore } from './draft-store';
import { inTurn } from './in-turn';
import { leftOf, toldByHand } from './left-of';
import { isEmpty, type Preview, readPreview } from './preview';
import { withChanged } from './read-changed';
import type { Permissions } from './row-lock';
import { createRun } from './run';
import type { Stage, Stages } from './stage';
import type { CheckInStart } from './start';

/** @param close closes the form; what is typed stays kept */
export function createStages(
  { site, page, current, onWritten, signal: end }: CheckInStart,
  store: DraftStore,
  permissions: ReadonlySignal<Permissions>,
  close: () => void,
): Stages {
  const now = signal<Stage>({ at: 'form' });
  const looking = signal<Stages['looking']['value']>({ busy: false, problem: null });
  const run = createRun(site, store, end);
  /** Behind what is being written, also for a panel that is gone. */
  const afterWrites = (work: () => Promise<void>) => inTurn(`writes of ${page}`, work);
  let last: Preview | null = null;
  const toForm = () => {
    now.value = { at: 'form' };
  };

  async function look(again: boolean): Promise<void> {
    if (looking.value.busy) return;
    looking.value = { busy: true, problem: null };
    try {
      await afterWrites(store.refresh);
      const subject = await withChanged(site.gateway, current(), run, end);
      const asked = { subject, draft: store.draft.value, permissions: permissions.value };
      const preview = await readPreview(site.gateway, asked, again, end);
      // The only one may be closed by now: the form says so.
      now.value = isEmpty(preview) ? { at: 'form' } : { at: 'preview', preview };
      looking.value = { busy: false, problem: null };
    } catch (error) {
      toForm();
      looking.value = { busy: false, problem: problemOf(error) };
    }
  }

  async function go(preview: Preview): Promise<void> {
    last = preview;
    now.value = { at: 'run' };
    const writing = run.write(preview);
    await afterWrites(() => writing);
    // What came of it stands here for as long as the page; a new page is not to open a form that is done.
    await store.change((draft) => ({ ...draft, open: draft.open && hasUnsaved(draft) }));
    onWritten();
  }

  return {
    now,
    looking,
    run,
    preview: () => look(false),
    async write() {
      if (now.value.at === 'preview') await go(now.value.preview);
    },
    async again() {
      if (run.running.value || !last) return;
      const isChanged = [...run.steps.value, ...run.notes.value].some(({ outcome }) => outcome?.kind === 'changed');
      if (isChanged) await look(true);
      else await go(leftOf(last, run));
    },
    back: toForm,
    async leave() {
      if (run.running.value) return;
      await store.change((draft) => afterNote(draft, toldByHand(run)));
      if (hasUnsaved(store.draft.value)) toForm();
      else close();
    },
  };
}
