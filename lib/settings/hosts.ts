import { browser } from 'wxt/browser';
import { isWholeSite } from './site-patterns';

/** The sites the browser lets the extension run on now, as match patterns. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(isWholeSite);
}

/**
 * The sites the reader allowed besides the manifest's own, sorted. The browser's grants are the only list there is, so it
 * can never disagree with what the browser allows.
 */
export async function grantedSites(): Promise<string[]> {
  const builtIn = browser.runtime.getManifest().host_permissions ?? [];
  return (await allowedSites()).filter((pattern) => !builtIn.includes(pattern)).sort();
}

/** Whether the extension may run on this site now. Browsers reject what they cannot read as a site: it is none they allow. */
export function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/**
 * Asks the reader for a site. Must be called straight in a click: browsers refuse the question after any waiting.
 *
 * @returns false when the reader says no, or the browser does not let them be asked, as where a policy blocks the host.
 */
export function requestHost(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] }).catch(() => false);
}

/**
 * Gives a site back. The background takes its scripts away, out of open pages too.
 *
 * @returns false when the browser keeps the permission, as where a policy grants it.
 */
export function removeHost(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Tells when the allowed sites changed, in this window or any other. */
export function watchHosts(changed: () => void, signal: AbortSignal): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed));
  }
}
