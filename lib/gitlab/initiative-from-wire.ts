import type { Delivery, GitlabLink, Initiative } from '../okr/initiatives/initiative';
import { itemFromWire } from './item-from-wire';
import type { WireInitiative, WireLinks } from './surroundings-schema';

/** GitLab's item with its delivery, as seen from the namespace `home`. */
export function initiativeFromWire(wire: WireInitiative, home: string): Initiative {
  return { item: itemFromWire(wire, home), delivery: deliveryOf(wire) };
}

/** Items below it of every type and at every depth, hidden ones included. */
function deliveryOf({ widgets: { rolledUpCountsByType } }: WireInitiative): Delivery | null {
  const counts = (rolledUpCountsByType ?? []).map(({ countsByState }) => countsByState);
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  // 17.3 answered with zeros throughout.
  return all > 0 ? { closed: counts.reduce((sum, count) => sum + count.closed, 0), all } : null;
}

/** Linked items in GitLab's order; null when GitLab did not tell them. */
export function linksFromWire(wire: WireLinks, home: string): GitlabLink[] | null {
  if (!wire) return null;
  return wire.nodes.flatMap((link) => {
    if (!link) return [];
    const { linkId, workItem } = link;
    // 17.2 tells the state with the item only.
    const state = link.workItemState ?? workItem?.state;
    return {
      id: linkId,
      initiative: workItem && initiativeFromWire(workItem, home),
      state: state === 'CLOSED' ? 'closed' : 'open',
    };
  });
}
