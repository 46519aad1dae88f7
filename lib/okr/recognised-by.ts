import type { Recogniser } from './profile';
import { type Recognisable, type Role, roleOf } from './recognise';

/** What gave an item its role, in the words that stand on it: the name of its type, the label, or its title. */
export interface RecognisedBy {
  role: Role;
  by: 'type' | 'label' | 'title';
  /** The type's name or the label; of a title the label beside it. */
  name: string;
}

/** By what `roleOf` tells an item's role; null where it tells none. */
export function recognisedBy(item: Recognisable, recogniser: Recogniser): RecognisedBy | null {
  const role = roleOf(item, recogniser);
  if (!role) return null;
  if (roleOf({ ...item, labels: [] }, recogniser)) return { role, by: 'type', name: item.typeName };
  const alone = (title: string) =>
    item.labels.find((label) => roleOf({ ...item, labels: [label], title }, recogniser) === role);
  const label = alone('');
  return label === undefined
    ? { role, by: 'title', name: alone(item.title) ?? '' }
    : { role, by: 'label', name: label };
}
