import { type ReadonlySignal, signal } from '@preact/signals-core';
import { hasUnsaved } from '../../lib/okr/check-in/draft';
import { checkInDraft, watchCheckInDraft } from '../../lib/settings/check-in-drafts';

/**
 * Whether something was typed for a page that is not written yet.
 *
 * @param page `origin path#iid`
 * @param isOpen called whenever the kept form stands open
 */
export function watchDraft(page: string, end: AbortSignal, isOpen: () => void): ReadonlySignal<boolean> {
  const unsaved = signal(false);
  const look = async () => {
    const draft = await checkInDraft(page).get();
    unsaved.value = hasUnsaved(draft);
    if (draft.open && !end.aborted) isOpen();
  };
  look();
  watchCheckInDraft(page, look, end);
  return unsaved;
}
