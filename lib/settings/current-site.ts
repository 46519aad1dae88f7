import { browser } from 'wxt/browser';
import { isAllowed } from './hosts';
import { siteOf } from './site-patterns';

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
  const url = tab?.url ?? '';
  const pattern = siteOf(url);
  if (pattern === null) return null;
  return { origin: new URL(url).origin, pattern, allowed: await isAllowed(pattern), tabId: tab?.id };
}
