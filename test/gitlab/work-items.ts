import { canRead, type Reader } from './access';
import { type ItemType, itemType } from './item-types';
import type { World, WorldItem, WorldNamespace } from './world';

/** An item's global id, e.g. `gid://gitlab/WorkItem/3400`. */
export function globalId(item: { id: number }): string {
  return `gid://gitlab/WorkItem/${item.id}`;
}

/** The database id in a global id of any kind; null when the text is none. */
export function databaseId(id: string): number | null {
  const digits = /^gid:\/\/gitlab\/[\w:]+\/(\d+)$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The project or group an item is in. */
export function namespaceOf(world: World, { namespace }: Pick<WorldItem, 'namespace'>): WorldNamespace | undefined {
  return world.namespaces.find((known) => known.fullPath === namespace);
}

/** An item's type, as its project has it. */
export function typeOf(world: World, item: Pick<WorldItem, 'namespace' | 'type'>): ItemType {
  return itemType(item.type, namespaceOf(world, item)?.types);
}

/** An item's path on its host, without the relative root. */
export function itemPath(world: World, item: WorldItem): string {
  const namespace = namespaceOf(world, item);
  return `${namespace?.kind === 'group' ? '/groups' : ''}/${item.namespace}/-/work_items/${item.iid}`;
}

export function itemById(world: World, id: number | null): WorldItem | null {
  return world.items.find((item) => item.id === id) ?? null;
}

/** The item with that iid, if the reader may see it. */
export function readableItem(world: World, namespace: string, iid: number, reader: Reader): WorldItem | null {
  const found = world.items.find((item) => item.namespace === namespace && item.iid === iid);
  return found && canRead(world, found, reader) ? found : null;
}

/** Direct children, readable or not, in the world's order. */
export function childrenOf(world: World, item: WorldItem): WorldItem[] {
  return world.items.filter((child) => child.parent === item.id);
}

/** Everything below an item, readable or not. */
export function descendantsOf(world: World, item: WorldItem): WorldItem[] {
  return childrenOf(world, item).flatMap((child) => [child, ...descendantsOf(world, child)]);
}

/** The chain above an item, root first. It stops at the first ancestor the reader may not see, as GitLab's does. */
export function ancestorsOf(world: World, item: WorldItem, reader: Reader): WorldItem[] {
  const parent = itemById(world, item.parent);
  return parent && canRead(world, parent, reader) ? [...ancestorsOf(world, parent, reader), parent] : [];
}

export interface TypeCounts {
  type: ItemType;
  all: number;
  opened: number;
  closed: number;
}

/** GitLab's roll-up counts: all descendants, hidden ones too, for each type that may stand below the item. */
export function countsByType(world: World, item: WorldItem): TypeCounts[] {
  const descendants = descendantsOf(world, item).map(({ state, ...below }) => ({ state, type: typeOf(world, below) }));
  const own = namespaceOf(world, item)?.types;
  const possible = typeOf(world, item).childTypes.map((name) => itemType(name, own));
  const types = new Map([...possible, ...descendants.map(({ type }) => type)].map((type) => [type.number, type]));
  return [...types.values()].map((type) => {
    const ofType = descendants.filter((below) => below.type.number === type.number);
    const opened = ofType.filter((below) => below.state === 'opened').length;
    return { type, all: ofType.length, opened, closed: ofType.length - opened };
  });
}

export interface LinkedItem {
  linkId: number;
  /** As seen from the item asked about. */
  linkType: 'relates_to' | 'blocks' | 'is_blocked_by';
  item: WorldItem;
}

/** Linked items from either side, readable or not. */
export function linkedItemsOf(world: World, item: WorldItem): LinkedItem[] {
  const reversed = { relates_to: 'relates_to', blocks: 'is_blocked_by', is_blocked_by: 'blocks' } as const;
  return world.links.flatMap((link) => {
    if (link.source !== item.id && link.target !== item.id) return [];
    const outward = link.source === item.id;
    const other = itemById(world, outward ? link.target : link.source);
    return other ? [{ linkId: link.id, linkType: outward ? link.type : reversed[link.type], item: other }] : [];
  });
}
