import type { Page } from 'playwright-core';
import type { Launched } from './harness';

/** What the extension's own pages see. */
interface Tab {
  url?: string;
}
declare const chrome: { tabs: { query(asked: object): Promise<Tab[]> } };

/** The toolbar window over that page. It asks for the tab in front, which in this browser is its own. */
export async function openPopup({ context, extensionId }: Launched, over: Page): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 332, height: 400 });
  await popup.addInitScript((url) => {
    const { query } = chrome.tabs;
    chrome.tabs.query = async () => {
      const found = (await query({})).filter((tab) => tab.url === url);
      // A click on the button tells the address of a page whose site is not allowed; opened as a page, it does not.
      return found.length > 0 ? found : [{ url }];
    };
  }, over.url());
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}
