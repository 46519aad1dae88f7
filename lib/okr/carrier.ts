import type { Profile } from './profile';
import { isEpic, type Recognisable, roleOf } from './recognise';

/** What holds an OKR: an item whose type says so (native or custom), a labelled epic, or another labelled item. */
export type Carrier = 'type' | 'epic' | 'issue';

/** What carries an OKR; null where the item is none by these rules. */
export function carrierOf(item: Recognisable, profile: Profile): Carrier | null {
  if (roleOf({ ...item, labels: [], title: '' }, profile)) return 'type';
  if (!roleOf(item, profile)) return null;
  return isEpic(item) ? 'epic' : 'issue';
}
