import { browser } from 'wxt/browser';
import { almostOkr } from '../../lib/okr/almost-okr';
import { anchorsFound } from '../../lib/page/anchors-found';
import { facts, isLegacy } from '../../lib/page/facts';
import type { PageHints } from '../../lib/page/hints';
import { HOST_TAG } from '../../lib/page/host';
import type { Root, Shown } from '../../lib/page/roots';
import { roleIn } from '../look-out/role-in';
import type { RulesHere } from '../look-out/rules-here';
import { ASK_ITEMS, type PageItem, type PageItems } from './page-items';
import { toldByPage } from './told-by-page';

/** What the page is known by. */
interface Known {
  hints: PageHints;
  rules: RulesHere;
  shown: () => Shown[];
}

/** Tells the window behind the toolbar button which items the page shows, as long as the script runs there. */
export function answerItems(page: Known, signal: AbortSignal): void {
  const answer = (message: unknown, sender: { id?: string }, give: (items: PageItems) => void) => {
    if (message !== ASK_ITEMS || sender.id !== browser.runtime.id) return;
    give({ items: itemsIn(page) });
  };
  browser.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(answer));
}

/** Each item once: the side panel may show the page's own. */
function itemsIn({ hints, rules, shown }: Known): PageItem[] {
  const items = new Map<string, PageItem>();
  for (const { kind, item, key, root } of shown()) {
    if (kind === 'new' || items.has(key)) continue;
    const { namespacePath, namespaceKind, iid } = item;
    const told = root ? toldByPage(root, rules) : 'unknown';
    // The older page for issues never shows a type.
    const isUnread = told === 'unknown' && !(root && isLegacy(root));
    items.set(key, {
      namespacePath,
      iid,
      namespaceKind,
      ...(root ? shownIn(root, rules) : { title: null, almost: null, hasPanel: false, isLegacy: false }),
      told: told === 'unknown' ? null : told,
      unread: isUnread ? { kind, gitlab: hints.version, ...anchorsFound(document, root?.element ?? null) } : null,
    });
  }
  return [...items.values()];
}

function shownIn(root: Root, rules: RulesHere): Pick<PageItem, 'title' | 'almost' | 'hasPanel' | 'isLegacy'> {
  const { typeName, iconName: typeIcon, labels, title } = facts(root);
  const recogniser = rules.recogniserFor(root.item);
  return {
    title,
    almost: almostOkr({ typeName: typeName ?? '', typeIcon, labels: labels ?? [], title: title ?? '' }, recogniser),
    isLegacy: isLegacy(root),
    hasPanel: roleIn(root, rules) === null && root.element.querySelector(HOST_TAG) !== null,
  };
}
