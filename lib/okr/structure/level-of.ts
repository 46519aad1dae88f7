import { almostOkr } from '../almost-okr';
import { carrierOf } from '../carrier';
import type { Reference, ReferenceHome } from '../initiatives/reference';
import type { Item } from '../item';
import type { Profile } from '../profile';
import { isWork } from '../recognise';
import type { Around } from './around';
import { linkedSupport } from './linked-support';
import { listingOf, tieListed } from './listed-ties';
import { besideInEpic } from './parent-epic';
import { roleWithin } from './role-within';
import type { StructureNote } from './structure';
import { type Tied, TiedItems } from './tied';

/** What is tied to one objective, on its own level. */
export interface Ties {
  tied: Tied[];
  /** Child items that are no OKRs. */
  initiatives: Item[];
  hiddenLinks: number;
  /** What the description lists, and was not read. */
  unread: Reference[];
  notes: StructureNote[];
}

/** Merges all that is tied to an objective, each item once, however often and in however many ways it is tied. */
export function tiesOf(around: Around, profile: Profile, home: ReferenceHome): Ties {
  const { objective, children, links, parent } = around;
  const beside = besideInEpic(objective, parent, profile);
  const listing = listingOf(around, beside.keyResults, profile, home);
  const roleHere = (item: Item) => roleWithin(item, profile) ?? (listing.ids.has(item.id) ? 'key-result' : null);
  const items = new TiedItems();
  const initiatives = new Map<string, Item>();
  const notes: StructureNote[] = [];
  for (const item of children) {
    const role = roleHere(item);
    if (role || !isWork(item)) items.add(item, role, 'child');
    else {
      initiatives.set(item.id, item);
      notes.push(...almost(item, objective, profile));
    }
  }
  const refused = new Set<string>();
  for (const link of links) {
    const { item } = link;
    if (!item) continue;
    const role = roleHere(item);
    if (!role) {
      notes.push(...almost(item, objective, profile));
      continue;
    }
    const support = linkedSupport(around, link, role, listing.ids.has(item.id));
    if (support === 'yes' || items.has(item)) items.add(item, role, 'linked');
    else if (support === 'unclear') notes.push({ kind: 'unclear-level', item });
    else refused.add(item.id);
    if (support === 'above' && !items.has(item)) notes.push({ kind: 'stands-above', item });
  }
  const unread = tieListed(items, listing, around, refused, profile);
  for (const item of beside.keyResults) items.add(item, 'key-result', 'parent-epic');
  if (beside.note) notes.push(beside.note);
  const hiddenLinks = links.filter(({ item }) => item === null).length;
  return { tied: items.all(), initiatives: [...initiatives.values()], hiddenLinks, unread, notes };
}

/** Where a type tells what is an OKR, a label that only says `OKR` stands on what delivers one, too. */
function almost(item: Item, objective: Item, profile: Profile): StructureNote[] {
  const why = almostOkr(item, profile);
  if (!why || (why.kind === 'no-kind' && carrierOf(objective, profile) === 'type')) return [];
  return [{ kind: 'almost', item, why }];
}
