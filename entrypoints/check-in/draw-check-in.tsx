import { effect, type ReadonlySignal } from '@preact/signals-core';
import { render } from 'preact';
import { createCopying } from '../okr/copying';
import { scoresAtBegin } from './began';
import css from './check-in.css?inline';
import { CheckInView } from './check-in-view';
import { openDraftStore } from './draft-store';
import { readPermissions } from './permissions';
import { createStages } from './stages';
import type { CheckInStart } from './start';
import type { Subject } from './subject';

/** Draws a check-in once what was typed before is known. */
export async function drawCheckIn(start: CheckInStart, subject: ReadonlySignal<Subject>): Promise<void> {
  const { container, page, takesFocus, signal: end } = start;
  const store = await openDraftStore(page, end);
  if (end.aborted) return;
  store.change((draft) => ({ ...draft, open: true }));
  const permissions = readPermissions(start);
  const close = async () => {
    // Kept before the place is given up, or it would be found open.
    await store.change((draft) => ({ ...draft, open: false }));
    start.onClose();
  };
  const given = {
    start,
    store,
    subject,
    permissions,
    began: scoresAtBegin(store, subject),
    stages: createStages(start, store, permissions, close),
    copying: createCopying(container.ownerDocument),
    close,
  };
  let isFirst = true;
  const stop = effect(() => {
    render(
      [<style key="style">{css}</style>, <CheckInView key="view" {...given} takesFocus={takesFocus || !isFirst} />],
      container,
    );
    isFirst = false;
  });
  end.addEventListener('abort', stop);
}
