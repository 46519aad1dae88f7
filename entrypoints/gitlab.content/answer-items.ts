import { browser } from 'wxt/browser';
import { almostOkr } from '../../lib/okr/almost-okr';
import { facts, isLegacy } from '../../lib/page/facts';
import { HOST_TAG } from '../../lib/page/host';
import type { Root } from '../../lib/page/roots';
import { ASK_ITEMS, type PageItem, type PageItems } from './page-items';
import { roleIn, toldByPage } from './role-in';
import type { RulesHere } from './rules-here';

/** Tells the window behind the toolbar button which items the page shows, as long as the script runs there. */
export function answerItems(roots: () => Root[], rules: RulesHere, signal: AbortSignal): void {
  const answer = (message: unknown, sender: { id?: string }, give: (items: PageItems) => void) => {
    if (message !== ASK_ITEMS || sender.id !== browser.runtime.id) return;
    give({ items: itemsIn(roots(), rules) });
  };
  browser.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(answer));
}

/** Each item once: the side panel may show the page's own. */
function itemsIn(roots: Root[], rules: RulesHere): PageItem[] {
  const items = new Map<string, PageItem>();
  for (const root of roots) {
    const { namespacePath, namespaceKind, iid } = root.item;
    const key = `${namespacePath}#${iid}`;
    if (root.kind === 'new' || items.has(key)) continue;
    const told = toldByPage(root, rules);
    const { typeName, iconName: typeIcon, labels, title } = facts(root);
    const profile = rules.profileFor(root.item);
    items.set(key, {
      namespacePath,
      iid,
      namespaceKind,
      title,
      told: told === 'unknown' ? null : told,
      almost: almostOkr({ typeName: typeName ?? '', typeIcon, labels: labels ?? [], title: title ?? '' }, profile),
      isLegacy: isLegacy(root),
      hasPanel: roleIn(root, rules) === null && root.element.querySelector(HOST_TAG) !== null,
    });
  }
  return [...items.values()];
}
