import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Draft } from '../../lib/okr/check-in/edit';
import { checkInDraft, watchCheckInDraft } from '../../lib/settings/check-in-drafts';
import { inTurn } from './in-turn';

/** What is typed for one page, kept in the browser as it is typed. */
export interface DraftStore {
  draft: ReadonlySignal<Draft>;
  /** The browser did not keep it, as in a page left over from before an update: it lasts as long as the page. */
  lost: ReadonlySignal<boolean>;
  /** Seen at once. Resolves once it is kept, or is known to be lost. */
  change: (how: (draft: Draft) => Draft) => Promise<void>;
  /** Resolves once it is known what others changed up to now. */
  refresh: () => Promise<void>;
}

/**
 * Resolves once what was kept before is known. Each change is made on what is kept by then: a write that outlives its
 * panel, and another page, know nothing of what is typed here.
 *
 * @param page `origin path#iid`
 */
export async function openDraftStore(page: string, end: AbortSignal): Promise<DraftStore> {
  const kept = checkInDraft(page);
  const next = <T>(work: () => Promise<T>) => inTurn(`draft of ${page}`, work);
  const draft = signal(await next(kept.get));
  const lost = signal(false);
  /** What was read before the last change made here tells nothing of now. */
  let version = 0;
  let storing = 0;

  async function adopt(): Promise<void> {
    const before = version;
    const found = await kept.get();
    if (storing === 0 && before === version && !lost.value) draft.value = found;
  }

  async function store(how: (draft: Draft) => Draft): Promise<void> {
    // What could not be kept stands here alone, for as long as somebody sees it.
    const changed = lost.value && !end.aborted ? draft.value : how(await kept.get());
    try {
      await kept.set(changed);
      lost.value = false;
    } catch {
      lost.value = true;
    }
  }

  watchCheckInDraft(page, adopt, end);
  return {
    draft,
    lost,
    async change(how) {
      version += 1;
      storing += 1;
      draft.value = how(draft.value);
      await next(() => store(how));
      storing -= 1;
      // The browser told of other pages' changes meanwhile.
      if (storing === 0) await adopt();
    },
    refresh: () => next(adopt),
  };
}
