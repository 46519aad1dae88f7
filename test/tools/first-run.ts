import type { Worker } from 'playwright-core';

/** What the extension's worker sees. */
declare const chrome: {
  tabs: {
    query(all: object): Promise<{ id: number; url?: string; pendingUrl?: string }[]>;
    remove(id: number): Promise<void>;
  };
};

/** Long enough for a machine that does much else. */
const MOST_MS = 30_000;

/**
 * Waits for the page of the first run, which each new profile gets, and closes it: nobody can tell when it would take the
 * focus from another. Through the worker, which knows of the tab before there is a page to wait for.
 *
 * @throws when the extension did not open it
 */
export async function closeWelcome(worker: Worker): Promise<void> {
  const isClosed = await worker.evaluate(async (most) => {
    const end = Date.now() + most;
    while (Date.now() < end) {
      for (const { id, url, pendingUrl } of await chrome.tabs.query({})) {
        if (!/\/welcome\.html$/.test(url || pendingUrl || '')) continue;
        await chrome.tabs.remove(id);
        return true;
      }
      await new Promise((done) => setTimeout(done, 20));
    }
    return false;
  }, MOST_MS);
  if (!isClosed) throw new Error('The extension did not open its page for the first run.');
}
