import { browser } from 'wxt/browser';
import type { PopupItem } from '../../components/popup-item';
import type { CurrentSite } from '../../lib/settings/current-site';
import { hiddenProjects, itemChoices } from '../../lib/settings/item-choices';
import { injectScript } from '../../lib/settings/registration';
import { ASK_ITEMS, ASK_PANEL, type PageItem, type PageItems, type PanelSays } from '../places/page-items';

/** What the page in that tab shows; nothing where no script of ours runs in it. */
export async function askPage(tabId: number | undefined): Promise<PageItem[]> {
  if (tabId === undefined) return [];
  const ask = (): Promise<PageItems | undefined> =>
    browser.tabs.sendMessage(tabId, ASK_ITEMS, { frameId: 0 }).catch(() => {});
  const answer = await ask();
  if (answer) return answer.items;
  // Where nothing of ours belongs, what answers was not needed so far.
  await injectScript('/places.js', tabId, 0);
  return (await ask())?.items ?? [];
}

/** The same with what the reader said of each by now, and what its panel says. */
export async function asShown(
  { origin, tabId }: Pick<CurrentSite, 'origin' | 'tabId'>,
  items: readonly PageItem[],
): Promise<PopupItem[]> {
  const [choices, hidden] = await Promise.all([itemChoices.get(), hiddenProjects.get()]);
  const said = await Promise.all(items.map((item) => askPanel(tabId, item)));
  return items.map((item, at) => ({
    ...item,
    kind: item.namespaceKind ?? 'unknown',
    choice: choices[itemKey(origin, item)] ?? null,
    isProjectHidden: hidden.includes(projectKey(origin, item)),
    panel: said[at] ?? null,
    unread: item.unread && { version: browser.runtime.getManifest().version, ...item.unread },
  }));
}

async function askPanel(tabId: number | undefined, { namespacePath, iid }: PageItem): Promise<PanelSays | null> {
  if (tabId === undefined) return null;
  const asked = browser.tabs.sendMessage(tabId, `${ASK_PANEL} ${namespacePath}#${iid}`, { frameId: 0 });
  return (await asked.catch(() => null)) ?? null;
}

export function projectKey(origin: string, { namespacePath }: Pick<PageItem, 'namespacePath'>): string {
  return `${origin} ${namespacePath}`;
}

export function itemKey(origin: string, item: Pick<PageItem, 'namespacePath' | 'iid'>): string {
  return `${projectKey(origin, item)}#${item.iid}`;
}
