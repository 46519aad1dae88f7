import { browser } from 'wxt/browser';
import { isAllowed } from './hosts';

/** The site of the page the reader looks at, and whether the extension may run there. */
export interface CurrentSite {
  origin: string;
  /** Match pattern for the whole site, without the port. */
  pattern: string;
  allowed: boolean;
  /** The tab it stands in; undefined where the browser does not tell. */
  tabId: number | undefined;
}

/** Known for web pages only, and only after the click on the toolbar button; null for everything else. */
export async function currentSite(): Promise<CurrentSite | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.url === undefined || !/^https?:/.test(tab.url)) return null;
  const { origin, protocol, hostname } = new URL(tab.url);
  const pattern = `${protocol}//${hostname}/*`;
  return { origin, pattern, allowed: await isAllowed(pattern), tabId: tab.id };
}
