import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { believed } from './believed';

/** One stored value. `get` never fails: what is missing, broken or unreachable reads as the item's fallback. */
export interface StoredItem<T> {
  get(): Promise<T>;
  /** Rejects when the browser refuses to store, as it does in pages left over from before an update. */
  set(value: T): Promise<void>;
}

/**
 * A value kept in this browser. The version is part of the stored name: another shape gets another number, and what is
 * under the old one is either moved over once or forgotten. The browser's storage itself, not a library over it: this is
 * in every page's script.
 */
export function stored<T>(name: string, version: number, schema: z.ZodMiniType<T>, fallback: T): StoredItem<T> {
  const key = `${name}.${version}`;
  return {
    async get() {
      const [value] = await keptIn('local', key);
      const [known = fallback] = believed(schema, value);
      return known;
    },
    // Async, so that a page whose extension is gone gets a rejection, not an exception.
    async set(value) {
      await browser.storage.local.set({ [key]: value });
    },
  };
}

/**
 * What one of the browser's areas holds under these keys, in their order; nothing where there is no such area, as in a
 * page left over from before an update.
 */
export async function keptIn(area: 'local' | 'sync', ...keys: string[]): Promise<unknown[]> {
  try {
    const kept = await browser.storage[area].get(keys);
    return keys.map((key) => kept[key]);
  } catch {
    return [];
  }
}
