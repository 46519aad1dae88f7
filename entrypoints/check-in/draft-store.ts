import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Draft } from '../../lib/okr/check-in/edit';
import { checkInDraft, watchCheckInDraft } from '../../lib/settings/check-in-drafts';

/** What is typed for one page, kept in the browser as it is typed. */
export interface DraftStore {
  draft: ReadonlySignal<Draft>;
  /** The browser keeps it no longer, as in a page left over from before an update: it lasts as long as the page. */
  lost: ReadonlySignal<boolean>;
  /** Resolves once it is kept, or is known to be lost. */
  change: (how: (draft: Draft) => Draft) => Promise<void>;
}

/**
 * Resolves once what was kept before is known, so that nothing typed now is kept over it.
 *
 * @param page `origin path#iid`
 */
export async function openDraftStore(page: string, end: AbortSignal): Promise<DraftStore> {
  const kept = checkInDraft(page);
  const draft = signal(await kept.get());
  const lost = signal(false);
  /** What was read before the last change made here tells nothing of now. */
  let version = 0;
  let storing = 0;
  let missed = false;

  async function adopt(): Promise<void> {
    missed = storing > 0;
    if (missed) return;
    const before = version;
    const found = await kept.get();
    if (before === version && !lost.value) draft.value = found;
  }

  watchCheckInDraft(page, adopt, end);
  return {
    draft,
    lost,
    async change(how) {
      version += 1;
      storing += 1;
      draft.value = how(draft.value);
      try {
        await kept.set(draft.value);
        lost.value = false;
      } catch {
        lost.value = true;
      }
      storing -= 1;
      // The browser tells of one's own changes too, and of another page's between them.
      if (missed) await adopt();
    },
  };
}
