import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { grantedSites } from './hosts';
import { GITLAB_COM, okrMatches } from './matches';

/** One registration for all added sites: it is replaced whole, so no site can be left behind in a list of many. */
const ID = 'added-sites';

let last: Promise<void> = Promise.resolve();

/**
 * Makes the registered content script fit the sites granted now. Browsers forget registrations when the extension is
 * updated, and two events may arrive together, so the calls run one after another and each starts from the truth.
 */
export function registerHosts(): Promise<void> {
  last = last.catch(() => {}).then(reconcile);
  return last;
}

async function reconcile(): Promise<void> {
  const sites = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (sites.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches: sites.flatMap(okrMatches),
    // A grant for every site takes in the manifest's own, where the script would run twice.
    excludeMatches: [GITLAB_COM],
    ...contentScript(),
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Runs the content script in pages that are open already, so that nobody has to reload them. A copy that runs there
 * gives way to the new one.
 *
 * @param sites match patterns of whole sites that are granted.
 */
export async function injectIntoOpenPages(sites: string[]): Promise<void> {
  const patterns = sites.flatMap(okrMatches);
  if (patterns.length === 0) return;
  const files = contentScript().js as ScriptPublicPath[];
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // A tab may close or move on meanwhile; the next page it loads gets the script anyway.
      await browser.scripting.executeScript({ target: { tabId: id }, files }).catch(() => []);
    }),
  );
}

/** Runs one of our scripts in one page of a granted site. Resolves to whether it runs there. */
export async function injectScript(file: ScriptPublicPath, tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
    return true;
  } catch {
    // The tab was closed or has moved on, or the site is not allowed any more.
    return false;
  }
}

/** The built content script, as the manifest declares it for gitlab.com. */
function contentScript() {
  const [declared] = browser.runtime.getManifest().content_scripts ?? [];
  // Firefox gives whole addresses here and takes none.
  const js = declared?.js?.map((file) => new URL(file, 'https://extension/').pathname.slice(1)) ?? [];
  return { js, runAt: declared?.run_at ?? 'document_idle' };
}
