import { browser } from 'wxt/browser';
import { flag, orNull, text } from './shapes';
import { stored } from './stored';
import { synced } from './synced';
import { watchStored } from './watch-stored';

const NAMES = { badge: 'due-badge', notices: 'due-notices' };

/** Whether the toolbar button shows how many updates are due. */
export const dueBadge = synced(NAMES.badge, 1, flag, true);

/** Whether the browser says once a day that updates are due. Of this browser alone, as is its permission. */
export const dueNotices = stored(NAMES.notices, 1, flag, false);

/** The day (`2023-10-25`) on which the browser said so last. */
export const lastNoticeDay = stored('due-notice-day', 1, orNull(text), null);

/**
 * Asks for what notices need. To be called straight in the click, as `requestHost` is.
 *
 * @returns false when the reader says no, or the browser does not let them be asked.
 */
export function requestNotices(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
}

/** Whether they were asked for, and the browser lets them through. */
export async function mayNotify(): Promise<boolean> {
  return (await dueNotices.get()) && (await browser.permissions.contains({ permissions: ['notifications'] }));
}

/** Tells when one of the switches was turned, in this page or any other. */
export function watchDueSettings(changed: () => void, signal: AbortSignal): void {
  watchStored(Object.values(NAMES), changed, signal);
}
