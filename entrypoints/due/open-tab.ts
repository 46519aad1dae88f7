import { browser } from 'wxt/browser';

/** Opens the list of what is due, or shows it where it is open. */
export function openMyOkrs(): Promise<void> {
  return openTab(browser.runtime.getURL('/my-okrs.html'));
}

/** Shows a tab that has this address, whatever follows it, or opens one. */
export async function openTab(url: string): Promise<void> {
  // Addresses are told of tabs the extension is allowed on: those it could have opened itself.
  const tabs = await browser.tabs.query({});
  const tab = tabs.find((one) => one.url !== undefined && bare(one.url) === bare(url));
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  // Phones have no windows.
  await browser.windows?.update(tab.windowId, { focused: true });
}

const bare = (url: string) => url.replace(/[?#].*$/s, '');
