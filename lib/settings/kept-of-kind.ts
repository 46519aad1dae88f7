import { browser } from 'wxt/browser';

/**
 * What this browser keeps under names that begin so: each item's key, and what it is about, which is what stands behind
 * the beginning, without the version.
 *
 * @param kind e.g. `check-in-draft:`
 */
export async function keptOfKind(kind: string): Promise<{ key: string; about: string }[]> {
  const keys = Object.keys(await browser.storage.local.get(null));
  return keys
    .filter((key) => key.startsWith(kind))
    .map((key) => ({ key, about: key.slice(kind.length).replace(/\.\d+$/, '') }));
}
