import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { emptyDraft, hasUnsaved } from '../okr/check-in/draft';
import type { Draft } from '../okr/check-in/edit';
import { entries } from './entries';
import { type StoredItem, stored } from './stored';
import { watchStored } from './watch-stored';

/** What the stored name of a draft begins with; after it stands `origin path#iid`. */
export const CHECK_IN_DRAFT = 'check-in-draft:';

const VERSION = 1;

const Health = z.nullable(z.enum(['onTrack', 'needsAttention', 'atRisk']));

const Percent = z.nullable(z.number());

const Edit = z.object({
  score: z.exactOptional(z.string()),
  value: z.exactOptional(z.string()),
  health: z.exactOptional(Health),
  words: z.exactOptional(z.string()),
});

const Told = z.object({ before: Percent, after: Percent, health: Health, words: z.string() });

const KeptDraft = z.object({ open: z.boolean(), edits: entries(Edit), told: entries(Told) });

/**
 * The unfinished check-in of one page. One item each, so that what is typed at every key stays small; one that holds
 * nothing any more leaves nothing behind.
 *
 * @param page `origin path#iid` of the objective, or of the key result on whose own page it is typed
 */
export function checkInDraft(page: string): StoredItem<Draft> {
  const name = `${CHECK_IN_DRAFT}${page}`;
  const { get, set } = stored<Draft>(name, VERSION, KeptDraft, emptyDraft);
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
  const keys = Object.keys(await browser.storage.local.get(null));
  const pages = keys
    .filter((key) => key.startsWith(CHECK_IN_DRAFT))
    .map((key) => key.slice(CHECK_IN_DRAFT.length).replace(/\.\d+$/, ''));
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
