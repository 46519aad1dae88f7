import type { ItemLink } from '../okr/item';
import { itemFromWire } from './item-from-wire';
import type { WireObjective } from './schemas';

/** An item's links as GitLab tells them; null when that part of the answer failed or its type has none. */
export type WireItemLinks = WireObjective['widgets']['linkedItems'];

const KINDS = new Map<string, ItemLink['kind']>([
  ['blocks', 'blocks'],
  ['is_blocked_by', 'blocked-by'],
]);

/** Links in GitLab's order, their items as seen from the namespace `home`; hidden ones keep their place. */
export function itemLinksOf(wire: WireItemLinks, home: string): ItemLink[] {
  return (wire?.nodes ?? []).flatMap((link) =>
    link
      ? [{ item: link.workItem && itemFromWire(link.workItem, home), kind: KINDS.get(link.linkType) ?? 'related' }]
      : [],
  );
}
