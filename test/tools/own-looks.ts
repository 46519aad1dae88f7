import type { BrowserContext } from 'playwright-core';

/** What the extension's worker sees. */
declare const chrome: {
  storage: {
    local: { clear(): Promise<void> };
    sync: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

/** Where it is kept whether the toolbar button shows what is due: without it nothing is looked at by itself. */
export const OWN_LOOKS = 'due-badge.1';

/**
 * Keeps the extension from looking by itself at what is due: nobody can tell when such a look comes, and it sends
 * requests, which are counted, into weather that was meant for others.
 */
export async function stopOwnLooks(context: BrowserContext): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate((key) => chrome.storage.sync.set({ [key]: false }), OWN_LOOKS);
}

/** As at the first visit ever: nothing is kept but whether it looks by itself. */
export async function forgetStored(context: BrowserContext): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(async (key) => {
    const { local, sync } = chrome.storage;
    const kept = await sync.get(key);
    await Promise.all([local.clear(), sync.clear()]);
    await sync.set(kept);
  }, OWN_LOOKS);
}
