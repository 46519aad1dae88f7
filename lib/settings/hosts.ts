import { browser } from 'wxt/browser';

/** A whole site, `https://host/*`: what permissions are granted for. */
const WHOLE_SITE = /^(\*|https?):\/\/[^/]+\/\*$/;

/**
 * The sites the reader allowed besides the manifest's own, as match patterns, sorted. The browser's grants are the only
 * list there is, so it can never disagree with what the browser allows.
 */
export async function grantedSites(): Promise<string[]> {
  const builtIn = browser.runtime.getManifest().host_permissions ?? [];
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => WHOLE_SITE.test(pattern) && !builtIn.includes(pattern)).sort();
}

/** Whether the extension may run on the site of this page address now. */
export function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the reader for a site. Must be called straight in a click: browsers refuse the question after any waiting.
 *
 * @returns false when the reader says no.
 */
export function requestHost(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. The background takes its scripts away, out of open pages too. */
export function removeHost(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Tells when the allowed sites changed, in this window or any other. */
export function watchHosts(changed: () => void, signal: AbortSignal): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed));
  }
}
