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

/** Whether something was typed there that is not written yet. */
export async function isUnsaved(base: string, entry: DueEntry): Promise<boolean> {
  return hasUnsaved(await draftOf(base, entry).get());
}

function draftOf(base: string, entry: DueEntry) {
  const { namespacePath, iid } = pageOf(entry);
  return checkInDraft(`${new URL(base).origin} ${namespacePath}#${iid}`);
}

const pageOf = ({ objective, item }: DueEntry) => objective ?? item;
