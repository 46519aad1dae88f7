import { referenceKey } from '../../okr/initiatives/reference';
import type { Below, Item } from '../../okr/item';
import { byId, type Change, type FoundBelow, linkedIn, type Page, withEntries } from './known';

const NOTHING_READ: Below = { children: [], links: [], complete: false };

/** What was found below the items asked for; what was not is not asked for again, and what was known of it stays. */
export function withBelow(asked: readonly Item[], found: readonly FoundBelow[]): Change {
  return (known) => {
    const entries = new Map(asked.map(({ id }) => [id, known.tree.below.get(id) ?? NOTHING_READ]));
    for (const { item, below } of found) entries.set(item.id, below);
    const whole = found.flatMap(({ item, below }) => [item, ...below.children, ...linkedIn(below.links)]);
    return {
      ...withEntries(known, entries, whole),
      pages: [...known.pages, ...found.flatMap(({ page }) => page ?? [])],
      cut: known.cut.filter((item) => !asked.includes(item)),
    };
  };
}

/** The links of items, by id; `cut`: whose list goes on. */
export function withLinks(
  asked: readonly Item[],
  found: ReadonlyMap<string, Below>,
  cut: ReadonlySet<string> = new Set(),
): Change {
  return (known) => {
    const entries = new Map(asked.map(({ id }) => [id, found.get(id) ?? NOTHING_READ]));
    return { ...withEntries(known, entries, []), cut: [...known.cut, ...asked.filter(({ id }) => cut.has(id))] };
  };
}

/** A further page of children; `next`: the one behind it. Null children: the page failed. */
export function withPage(page: Page, children: readonly Item[] | null, complete: boolean, next: Page | null): Change {
  return (known) => {
    const { id } = page.item;
    const before = known.tree.below.get(id) ?? NOTHING_READ;
    // A child that moved between pages while they were read is kept once.
    const all = [...byId([...before.children, ...(children ?? [])]).values()];
    const pages = known.pages.filter((other) => other !== page);
    return {
      ...withEntries(known, new Map([[id, { ...before, children: all, complete }]]), children ?? []),
      pages: next ? [...pages, next] : pages,
    };
  };
}

/** Items found by reference; `lost`: GitLab told nothing about some. */
export function withNamed(keys: readonly string[], found: readonly Item[], lost: boolean): Change {
  return (before) => {
    const known = withEntries(before, NO_ENTRIES, found);
    const named = new Map([...known.tree.named, ...found.map((item): [string, Item] => [referenceKey(item), item])]);
    const asked = new Set([...known.asked, ...keys]);
    return { ...known, tree: { ...known.tree, named }, asked, lost: known.lost || lost };
  };
}

/** What else stands below the parent; null: it could not be read. */
export function withParentsChildren(children: Item[] | null, complete: boolean): Change {
  return (before) => {
    const known = withEntries(before, NO_ENTRIES, children ?? []);
    const { parent } = known.tree;
    const tree = { ...known.tree, parent: parent && { ...parent, children: children ?? parent.children } };
    return { ...known, tree, parentAsked: true, lost: known.lost || !complete };
  };
}

const NO_ENTRIES: ReadonlyMap<string, Below> = new Map();
