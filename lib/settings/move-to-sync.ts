import { browser } from 'wxt/browser';

/** What earlier versions kept in one browser alone, by its stored name. */
const MOVED = ['panel-open.1', 'table-sorting.1', 'due-badge.1'];

/**
 * Moves over what an earlier version kept in this browser alone; what is shared already is newer and stays. To be called
 * when the extension was updated.
 */
export async function moveToSync(): Promise<void> {
  try {
    const { local, sync } = browser.storage;
    const [here, shared] = await Promise.all([local.get(MOVED), sync.get(MOVED)]);
    const added = Object.entries(here).filter(([key]) => shared[key] === undefined);
    await sync.set(Object.fromEntries(added));
    await local.remove(MOVED);
  } catch {
    // This browser shares nothing: what is here counts here.
  }
}
