import { browser } from 'wxt/browser';
import { emptyDraft, hasUnsaved } from '../okr/check-in/draft';
import type { Draft } from '../okr/check-in/edit';
import { keptOfKind } from './kept-of-kind';
import { entries, flag, number, object, oneOf, orNull, text } from './shapes';
import { type StoredItem, stored } from './stored';
import { watchStored } from './watch-stored';

/** What the stored name of a draft begins with; after it stands `origin path#iid`. */
export const CHECK_IN_DRAFT = 'check-in-draft:';

const VERSION = 1;

const health = orNull(oneOf('onTrack', 'needsAttention', 'atRisk'));

const percent = orNull(number);

const edit = object({}, { score: text, value: text, health, words: text });

const told = object({ before: percent, after: percent, health, words: text });

const keptDraft = object({ open: flag, edits: entries(edit), told: entries(told) });

/**
 * The unfinished check-in of one page. One item each, so that what is typed at every key stays small; one that holds
 * nothing any more leaves nothing behind.
 *
 * @param page `origin path#iid` of the objective, or of the key result on whose own page it is typed
 */
export function checkInDraft(page: string): StoredItem<Draft> {
  const name = `${CHECK_IN_DRAFT}${page}`;
  const { get, set } = stored<Draft>(name, VERSION, keptDraft, emptyDraft);
  const isEmpty = ({ open, edits, told }: Draft) => !open && [edits, told].every((of) => Object.keys(of).length === 0);
  return {
    get,
    async set(draft) {
      if (isEmpty(draft)) await browser.storage.local.remove(`${name}.${VERSION}`);
      else await set(draft);
    },
  };
}

/** The pages, `origin path#iid`, of which something is typed that is not written yet. */
export async function unsavedCheckIns(): Promise<string[]> {
  const pages = (await keptOfKind(CHECK_IN_DRAFT)).map(({ about }) => about);
  const drafts = await Promise.all(pages.map((page) => checkInDraft(page).get()));
  return pages.filter((_page, at) => hasUnsaved(drafts[at] ?? emptyDraft));
}

/** @param pages `origin path#iid` */
export async function discardCheckIns(pages: readonly string[]): Promise<void> {
  await Promise.all(pages.map((page) => checkInDraft(page).set(emptyDraft)));
}

/** Tells when that draft changed, in this page or any other. */
export function watchCheckInDraft(page: string, changed: () => void, signal: AbortSignal): void {
  watchStored([`${CHECK_IN_DRAFT}${page}`], changed, signal);
}
