import type { Profile } from './profile';
import { type Recognisable, roleOf } from './recognise';

/** What holds an OKR: an item whose type says so (native or custom), a labelled epic, or another labelled item. */
export type Carrier = 'type' | 'epic' | 'issue';

/** What carries an OKR; null where the item is none by these rules. */
export function carrierOf(item: Recognisable, profile: Profile): Carrier | null {
  if (roleOf({ ...item, labels: [], title: '' }, profile)) return 'type';
  if (!roleOf(item, profile)) return null;
  return isEpic(item) ? 'epic' : 'issue';
}

/** Icons are named `work-item-epic`, earlier `issue-type-epic` and `epic`. */
function isEpic({ typeName, typeIcon }: Recognisable): boolean {
  return typeName.trim().toLowerCase() === 'epic' || /(^|-)epic$/.test((typeIcon ?? '').toLowerCase());
}
