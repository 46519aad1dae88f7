import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

/** One stored value. `get` never fails: what is missing, broken or unreachable reads as the item's fallback. */
export interface StoredItem<T> {
  get(): Promise<T>;
  /** Rejects when the browser refuses to store, as it does in pages left over from before an update. */
  set(value: T): Promise<void>;
}

/**
 * The version is part of the stored name: another shape gets another number, and what is under the old one is either
 * moved over once or forgotten. The browser's storage itself, not a library over it: this is in every page's script.
 */
export function stored<T>(name: string, version: number, schema: z.ZodMiniType<T>, fallback: T): StoredItem<T> {
  const key = `${name}.${version}`;
  return {
    async get() {
      const parsed = schema.safeParse((await keptUnder(key))[key]);
      return parsed.success ? parsed.data : fallback;
    },
    // Async, so that a page whose extension is gone gets a rejection, not an exception.
    async set(value) {
      await browser.storage.local.set({ [key]: value });
    },
  };
}

/** In a page left over from before an update the browser may have taken even `storage` away. */
async function keptUnder(key: string): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.local.get(key);
  } catch {
    return {};
  }
}
