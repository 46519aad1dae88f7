import { browser } from 'wxt/browser';

/** Opens the welcome page when the extension is installed, and never again. To be called in the worker's first turn. */
export function watchFirstRun(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    // Where there is no window for it, nothing is lost.
    browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(() => {});
  });
}
