import type { Below } from '../../okr/item';
import { itemFromWire } from '../item-from-wire';
import { itemLinksOf } from '../links-from-wire';
import type { FoundBelow } from './known';
import type { WireBelow, WireBelowData, WireLinksData } from './schema';

/**
 * What an answer tells of the items asked for, as seen from the namespace `home`. `flawed`: it had errors; no list in
 * it is then taken to be the whole one.
 */
export function belowFromWire({ place }: WireBelowData, home: string, flawed: boolean): FoundBelow[] {
  return (place?.workItems?.nodes ?? []).flatMap((wire) => (wire ? foundBelow(wire, home, flawed) : []));
}

/** What an answer tells of one of them. */
export function foundBelow(wire: WireBelow, home: string, flawed: boolean): FoundBelow {
  const { children, linkedItems, hasChildren } = wire.widgets;
  const item = itemFromWire(wire, home);
  const gaps = children ? children.nodes.includes(null) : hasChildren === true;
  const elseComplete = !flawed && !gaps && !goesOn(linkedItems);
  const after = children?.pageInfo.hasNextPage ? children.pageInfo.endCursor : null;
  return {
    item,
    below: {
      children: (children?.nodes ?? []).flatMap((child) => (child ? itemFromWire(child, home) : [])),
      links: itemLinksOf(linkedItems, home),
      complete: elseComplete && !children?.pageInfo.hasNextPage,
    },
    page: after === null ? null : { item, after, elseComplete },
  };
}

/** The links of the items in an answer, by id, and the ids of those whose list goes on. */
export function linksFromAnswer({ place }: WireLinksData, home: string, flawed: boolean) {
  const found = new Map<string, Below>();
  const cut = new Set<string>();
  for (const wire of place?.workItems?.nodes ?? []) {
    if (!wire) continue;
    const { linkedItems } = wire.widgets;
    const complete = !flawed && !goesOn(linkedItems);
    found.set(wire.id, { children: [], links: itemLinksOf(linkedItems, home), complete });
    if (goesOn(linkedItems)) cut.add(wire.id);
  }
  return { found, cut };
}

function goesOn(links: WireBelow['widgets']['linkedItems']): boolean {
  return links?.pageInfo?.hasNextPage ?? false;
}
