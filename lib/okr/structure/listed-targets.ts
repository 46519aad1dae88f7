import { comparable } from '../description/sections';
import { type Reference, referenceKey } from '../initiatives/reference';
import type { Item } from '../item';
import type { Profile } from '../profile';
import { isEpic } from '../recognise';
import { titleWithoutScore } from '../title-score';
import { type ListedLine, withoutPrefix } from './listed-line';
import { roleWithin } from './role-within';

/** What a line of the description stands for. */
export type ListedTarget =
  | { kind: 'item'; item: Item }
  /** Nothing but the line. */
  | { kind: 'text' }
  /** An item that was not read. */
  | { kind: 'unread'; reference: Reference };

/**
 * What each line stands for: the item it refers to, else the only one of `around` with its title.
 *
 * @param around items that may be meant without being referred to
 * @param find the item of a reference; undefined where it was not read
 */
export function listedTargets(
  lines: readonly ListedLine[],
  around: readonly Item[],
  find: (key: string) => Item | undefined,
  profile: Profile,
): ListedTarget[] {
  const plain = (title: string) => comparable(withoutPrefix(title, profile));
  const itemTitle = ({ title }: Item) => plain(titleWithoutScore(title));
  const targets = lines.map((line): ListedTarget => {
    if (!line.reference) return { kind: 'text' };
    const item = find(referenceKey(line.reference));
    if (!item) return { kind: 'unread', reference: line.reference };
    // An epic that is named beside the key result's own words delivers it.
    const delivers = line.hasOwnWords && isEpic(item) && !roleWithin(item, profile);
    return delivers && itemTitle(item) !== plain(line.title) ? { kind: 'text' } : { kind: 'item', item };
  });
  const byTitle = new Map<string, Item | null>();
  const named = targets.flatMap((target) => (target.kind === 'item' ? [target.item] : []));
  for (const item of new Map([...around, ...named].map((one) => [one.id, one])).values()) {
    const title = itemTitle(item);
    byTitle.set(title, byTitle.has(title) ? null : item);
  }
  return targets.map((target, at) => {
    const item = target.kind === 'text' ? byTitle.get(plain(lines[at]?.title ?? '')) : null;
    return item ? { kind: 'item', item } : target;
  });
}
