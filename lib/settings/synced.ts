import { browser } from 'wxt/browser';
import type { Shape } from './shapes';
import { keptIn, type StoredItem } from './stored';

/**
 * A value that follows the reader to their other browsers: for what is small and names nothing of any GitLab. Otherwise
 * as `stored`.
 *
 * What the browser refuses to share is kept in this one, and counts here before all that is shared, until something is
 * taken again. What an earlier version kept in this one alone counts as long as nothing is shared (`moveToSync`).
 */
export function synced<T>(name: string, version: number, shape: Shape<T>, fallback: T): StoredItem<T> {
  const key = `${name}.${version}`;
  const refused = `${key}.refused`;
  return {
    async get() {
      const [own, shared] = await Promise.all([keptIn('local', refused, key), keptIn('sync', key)]);
      const [known = fallback] = [own[refused], shared[key], own[key]]
        .map(shape)
        .filter((believed) => believed !== undefined);
      return known;
    },
    async set(value) {
      try {
        await browser.storage.sync.set({ [key]: value });
      } catch {
        await browser.storage.local.set({ [refused]: value });
        return;
      }
      await browser.storage.local.remove([refused, key]);
    },
  };
}
