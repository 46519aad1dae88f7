import { browser } from 'wxt/browser';
import type { Shape } from './shapes';

/** One stored value. `get` never fails: what is missing, broken or unreachable reads as the item's fallback. */
export interface StoredItem<T> {
  get(): Promise<T>;
  /** Rejects when the browser refuses to store, as it does in pages left over from before an update. */
  set(value: T): Promise<void>;
}

type Area = 'local' | 'sync';

/**
 * A value kept in this browser. The version is part of the stored name: another shape gets another number, and what is
 * under the old one is either moved over once or forgotten. The browser's storage itself, not a library over it: this is
 * in every page's script.
 */
export function stored<T>(name: string, version: number, shape: Shape<T>, fallback: T): StoredItem<T> {
  const key = `${name}.${version}`;
  return {
    async get() {
      const known = shape((await keptIn('local', key))[key]);
      return known === undefined ? fallback : known;
    },
    // Async, so that a page whose extension is gone gets a rejection, not an exception.
    async set(value) {
      await browser.storage.local.set({ [key]: value });
    },
  };
}

/** What one of the browser's areas is about to be asked for. */
const asked: Partial<Record<Area, { keys: string[]; answer: Promise<Record<string, unknown>> }>> = {};

/**
 * What one of the browser's areas holds under these keys; nothing where there is no such area, as in a page left over
 * from before an update. What is wanted at one moment is asked for at once: each question costs a page a good part of a
 * millisecond.
 */
export function keptIn(area: Area, ...keys: string[]): Promise<Record<string, unknown>> {
  const question = asked[area] ?? { keys: [], answer: Promise.resolve().then(() => ask(area)) };
  asked[area] = question;
  question.keys.push(...keys);
  return question.answer;
}

async function ask(area: Area): Promise<Record<string, unknown>> {
  const keys = asked[area]?.keys ?? [];
  delete asked[area];
  try {
    return await browser.storage[area].get(keys);
  } catch {
    return {};
  }
}
