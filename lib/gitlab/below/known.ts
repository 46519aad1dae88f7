import type { Below, Item, ItemLink, ObjectiveTree } from '../../okr/item';

/** What was read so far, and what GitLab has more of. */
export interface Known {
  tree: ObjectiveTree;
  /** By id: every item of the tree that was read whole. Brief answers about links bring little of the items they name. */
  whole: ReadonlyMap<string, Item>;
  /** Items with more children than their answer held. */
  pages: readonly Page[];
  /** Items with more links than the brief answer held. */
  cut: readonly Item[];
  /** By `referenceKey`: what was asked for by reference, found or not. */
  asked: ReadonlySet<string>;
  parentAsked: boolean;
  /** Something is missing that no entry of `below` tells of: a named item, or one beside the objective. */
  lost: boolean;
}

/** The children of an item behind a cursor. */
export interface Page {
  item: Item;
  after: string;
  /** Nothing else of what stands below the item is missing. */
  elseComplete: boolean;
}

/** What one request adds to what is known. */
export type Change = (known: Known) => Known;

/** What stands below an item that was asked for. */
export interface FoundBelow {
  /** The item itself, whole. */
  item: Item;
  below: Below;
  /** Where the next page of its children begins; null: there is none. */
  page: Page | null;
}

/** A tree as its first request left it. */
export function knownFrom(tree: ObjectiveTree): Known {
  return {
    tree: { ...tree, belowComplete: false },
    whole: byId([tree.objective, ...tree.children, ...linkedIn(tree.links)]),
    pages: [],
    cut: [],
    asked: new Set(),
    parentAsked: false,
    lost: false,
  };
}

/**
 * With entries of `below` added or replaced, and with items that were read whole: these stand whole in every list of
 * links, too.
 */
export function withEntries(known: Known, entries: ReadonlyMap<string, Below>, read: readonly Item[]): Known {
  const whole = new Map([...known.whole, ...byId(read)]);
  const ofLink = (link: ItemLink) => ({ ...link, item: link.item && (whole.get(link.item.id) ?? link.item) });
  const below = new Map(
    [...known.tree.below, ...entries].map(([id, one]) => [id, { ...one, links: one.links.map(ofLink) }]),
  );
  return { ...known, whole, tree: { ...known.tree, below } };
}

export function byId(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The items of links that the reader may see. */
export function linkedIn(links: readonly ItemLink[]): Item[] {
  return links.flatMap(({ item }) => item ?? []);
}
