import { hasUnsaved } from '../../lib/okr/check-in/draft';
import type { DueEntry } from '../../lib/okr/due/due-entry';
import { checkInDraft } from '../../lib/settings/check-in-drafts';
import { openTab } from './open-tab';

/**
 * Opens the check-in on GitLab's own page, where it can be written: of the objective, or of a key result that stands
 * alone. What was typed there before stays.
 */
export async function checkInThere(base: string, entry: DueEntry): Promise<void> {
  const { url } = pageOf(entry);
  if (url === null) return;
  const draft = draftOf(base, entry);
  await draft.set({ ...(await draft.get()), open: true });
  await openTab(url);
}

/** Tells of entries whether something was typed there that is not written yet; what is kept of a page is read once. */
export function readUnsaved(base: string): (entry: DueEntry) => Promise<boolean> {
  const read = new Map<string, Promise<boolean>>();
  return (entry) => {
    const { namespacePath, iid } = pageOf(entry);
    const key = `${namespacePath}#${iid}`;
    const unsaved = read.get(key) ?? draftOf(base, entry).get().then(hasUnsaved);
    read.set(key, unsaved);
    return unsaved;
  };
}

function draftOf(base: string, entry: DueEntry) {
  const { namespacePath, iid } = pageOf(entry);
  return checkInDraft(`${new URL(base).origin} ${namespacePath}#${iid}`);
}

const pageOf = ({ objective, item }: DueEntry) => objective ?? item;
