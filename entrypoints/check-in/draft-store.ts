import { type ReadonlySignal, signal } from '@preact/signals-core';
import { emptyDraft } from '../../lib/okr/check-in/draft';
import type { Draft } from '../../lib/okr/check-in/edit';
import { checkInDraft, watchCheckInDraft } from '../../lib/settings/check-in-drafts';
import { onceMore } from './once-more';

/** What is typed for one page, kept in the browser as it is typed. */
export interface DraftStore {
  draft: ReadonlySignal<Draft>;
  /** The browser did not keep it, as in a page left over from before an update: it lasts as long as the page. */
  lost: ReadonlySignal<boolean>;
  /** Seen, and given to the browser, at once. Resolves once it is kept, or is known to be lost. */
  change: (how: Change) => Promise<void>;
  /** Resolves once it is known what others changed up to now. */
  refresh: () => Promise<void>;
}

type Change = (draft: Draft) => Draft;

/** Those whose panel is there, by page: a write that outlives its panel changes what is typed in the next one. */
const live = new Map<string, DraftStore>();

/**
 * Resolves once what was kept before is known.
 *
 * @param page `origin path#iid`
 */
export async function openDraftStore(page: string, end: AbortSignal): Promise<DraftStore> {
  const kept = checkInDraft(page);
  const draft = signal(emptyDraft);
  const lost = signal(false);
  /** Changes made while it is read what others changed. */
  let since: Change[] = [];

  async function keep(): Promise<void> {
    try {
      await kept.set(draft.value);
      lost.value = false;
    } catch {
      lost.value = true;
    }
  }

  const refresh = onceMore(async () => {
    since = [];
    const found = await kept.get();
    // What could not be kept stands here alone, for as long as somebody sees it.
    if (lost.value && !end.aborted) return;
    draft.value = since.reduce((known, how) => how(known), found);
    if (since.length > 0) await keep();
  });

  async function change(how: Change): Promise<void> {
    if (end.aborted) return changeLater(how);
    draft.value = how(draft.value);
    since.push(how);
    await keep();
  }

  /** This one hears of no other change any more. */
  async function changeLater(how: Change): Promise<void> {
    const found = await kept.get();
    const next = live.get(page);
    if (next) {
      await next.change(how);
      draft.value = next.draft.value;
    } else {
      draft.value = how(found);
      await keep();
    }
  }

  const store = { draft, lost, change, refresh };
  live.set(page, store);
  end.addEventListener('abort', () => live.get(page) === store && live.delete(page));
  watchCheckInDraft(page, refresh, end);
  await refresh();
  return store;
}
