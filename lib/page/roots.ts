import { CONTENT, DETAIL_ROOTS, LEGACY_DESCRIPTION, MODALS, NEW_ITEM_FORM, PANELS } from './anchors';
import { firstOf } from './look-up';
import { type ItemRef, itemFromShow, NEW_ITEM_IID, ownPageOf } from './route';

export type RootKind = 'page' | 'panel' | 'new';

/** One rendering of one item on the page now. */
export interface Root {
  kind: RootKind;
  /** Everything GitLab shows of the item is inside. */
  element: Element;
  item: ItemRef;
  /** Has it stood long enough (3 s) that what is missing will not come? */
  settled: boolean;
}

/** An item the address names, and where the page shows it; `root` is null while it does not (yet). */
export interface Shown {
  kind: RootKind;
  item: ItemRef;
  /** Origin, namespace path and iid in one. */
  key: string;
  root: Root | null;
  /** Look again after so many ms even if nothing moves; Infinity: no need. */
  again: number;
}

/** After this time what a root lacks is taken to be absent. Children, the latest part, take up to 0.5 s. */
export const SETTLED_MS = 3000;
/** How long the address may be ahead of a root that still shows the item before. */
const STALE_ROOT_MS = 300;

interface Known {
  element: Element;
  key: string;
  since: number;
  /** It showed another item before, so for a moment it may still. */
  reused: boolean;
}

/**
 * A function that says what the page shows now. The address decides which items, the document where: an event's payload
 * is never trusted. Roots are remembered while they are connected, so that a pass need not search a large page.
 * @param relativeRoot see `PageHints`
 * @returns asked with the time in ms of any steady clock
 */
export function createRootFinder(document: Document, relativeRoot: string): (now: number) => Shown[] {
  const known = new Map<RootKind, Known>();
  let address = '';
  let named: [RootKind, ItemRef][] = [];

  function readAddress({ pathname, search }: Location) {
    const own = ownPageOf(pathname, relativeRoot);
    const beside = itemFromShow(search);
    named = [];
    if (own) named.push([own.iid === NEW_ITEM_IID ? 'new' : 'page', own]);
    if (beside) named.push(['panel', beside]);
    for (const kind of known.keys()) if (!named.some(([one]) => one === kind)) known.delete(kind);
  }

  function remember(kind: RootKind, key: string, now: number): Known | null {
    const before = known.get(kind);
    if (before?.element.isConnected && before.key === key) return before;
    const element = before?.element.isConnected ? before.element : locate(document, kind);
    if (!element) return null;
    const found = { element, key, since: now, reused: element === before?.element };
    known.set(kind, found);
    return found;
  }

  function show(kind: RootKind, item: ItemRef, now: number): Shown {
    const key = `${document.location.origin} ${item.namespacePath} ${item.iid}`;
    const found = remember(kind, key, now);
    if (!found) return { kind, item, key, root: null, again: Number.POSITIVE_INFINITY };
    const age = now - found.since;
    if (found.reused && age < STALE_ROOT_MS) return { kind, item, key, root: null, again: STALE_ROOT_MS - age };
    const settled = age >= SETTLED_MS;
    const again = settled ? Number.POSITIVE_INFINITY : SETTLED_MS - age;
    return { kind, item, key, root: { kind, element: found.element, item, settled }, again };
  }

  return (now) => {
    const { location } = document;
    if (location.href !== address) readAddress(location);
    address = location.href;
    return named.map(([kind, item]) => show(kind, item, now));
  };
}

function locate(document: Document, kind: RootKind): Element | null {
  if (kind === 'panel') return firstOf(document, DETAIL_ROOTS, isInPanel);
  const content = document.querySelector(CONTENT);
  if (!content) return null;
  if (kind === 'new') return content.querySelector(NEW_ITEM_FORM) && content;
  const root = firstOf(content, DETAIL_ROOTS, (found) => !isInPanel(found) && !found.closest(MODALS.join()));
  // The legacy page spreads one item over the whole column.
  return root ?? (content.querySelector(LEGACY_DESCRIPTION) && content);
}

function isInPanel(element: Element): boolean {
  return element.closest(PANELS.join()) !== null;
}
