import { browser } from 'wxt/browser';
import type { PopupItem } from '../../components/popup-item';
import { hiddenProjects, itemChoices } from '../../lib/settings/item-choices';
import { ASK_ITEMS, type PageItem, type PageItems } from '../gitlab.content/page-items';

/** What the page in that tab shows; nothing where no script of ours runs in it. */
export async function askPage(tabId: number | undefined): Promise<PageItem[]> {
  if (tabId === undefined) return [];
  const answer: PageItems | undefined = await browser.tabs
    .sendMessage(tabId, ASK_ITEMS, { frameId: 0 })
    .catch(() => {});
  return answer?.items ?? [];
}

/** The same with what the reader said of each by now. */
export async function withChoices(origin: string, items: readonly PageItem[]): Promise<PopupItem[]> {
  const [choices, hidden] = await Promise.all([itemChoices.get(), hiddenProjects.get()]);
  return items.map((item) => ({
    ...item,
    kind: item.namespaceKind ?? 'project',
    choice: choices[itemKey(origin, item)] ?? null,
    isProjectHidden: hidden.includes(projectKey(origin, item)),
  }));
}

export function projectKey(origin: string, { namespacePath }: Pick<PageItem, 'namespacePath'>): string {
  return `${origin} ${namespacePath}`;
}

export function itemKey(origin: string, item: Pick<PageItem, 'namespacePath' | 'iid'>): string {
  return `${projectKey(origin, item)}#${item.iid}`;
}
