import { referenceKey } from '../../okr/initiatives/reference';
import type { Item } from '../../okr/item';
import type { ToRead } from '../../okr/structure/to-read';
import { REFERENCES_AT_A_TIME } from '../read-references';
import { belowRequest, linksRequest, type Neighbours, pageRequest } from './item-requests';
import type { Known } from './known';
import { ITEMS_BELOW_AT_A_TIME, ITEMS_LINKS_AT_A_TIME } from './operations';
import type { Request } from './request';
import { namedRequest, parentRequest } from './tree-requests';

/**
 * The requests that bring what is to be read next, most important first: what was never asked for before what goes on.
 * Empty: everything was asked for.
 */
export function requestsFor(known: Known, next: ToRead): Request[] {
  const { tree, pages, cut, asked } = known;
  const home = tree.objective.namespacePath;
  const unread = ({ id }: Item) => !tree.below.has(id);
  const below = [...next.below, ...next.links.filter(mayHoldObjective)].filter(unread);
  const links = next.links.filter((item) => !mayHoldObjective(item)).filter(unread);
  const named = next.named.filter((one) => !asked.has(referenceKey(one)));
  const parent = next.parent && !known.parentAsked ? tree.parent : null;
  return [
    ...(parent ? [parentRequest(tree, parent)] : []),
    ...chunks(named, REFERENCES_AT_A_TIME).map((chunk) => namedRequest(tree, chunk)),
    ...neighbours(below, ITEMS_BELOW_AT_A_TIME).map((some) => belowRequest(some, home)),
    ...neighbours(links, ITEMS_LINKS_AT_A_TIME).map((some) => linksRequest(some, home)),
    ...pages.map((page) => pageRequest(page, home)),
    ...neighbours(cut, ITEMS_BELOW_AT_A_TIME).map((some) => belowRequest(some, home)),
  ];
}

/** Of key results only an epic can have the objective of the level below as its child; an issue's are tasks. */
function mayHoldObjective(item: Item): boolean {
  return item.hasChildren && isGroups(item);
}

/** Items by the project or group they live in, at most `size` together. */
export function neighbours(items: readonly Item[], size: number): Neighbours[] {
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  const places = new Map<string, Item[]>();
  for (const item of once) {
    const members = places.get(placeOf(item));
    if (members) members.push(item);
    else places.set(placeOf(item), [item]);
  }
  return [...places].flatMap(([place, members]) =>
    chunks(members, size).map((chunk) => ({
      namespacePath: place.slice(1),
      inGroup: place.startsWith('&'),
      items: chunk,
    })),
  );
}

function placeOf(item: Item): string {
  return `${isGroups(item) ? '&' : '#'}${item.namespacePath}`;
}

/** A group's items are called with `&`, a project's with `#`. */
function isGroups({ reference }: Item): boolean {
  return reference.includes('&');
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
