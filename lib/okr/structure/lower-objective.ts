import type { Below, Item } from '../item';
import type { Profile } from '../profile';
import { isNative, roleWithin } from './role-within';
import { standing } from './standing';

/** The objective of the level below that a key result is, and those of which that cannot be told. */
export interface LowerObjective {
  objective: Item | null;
  unclear: Item[];
}

/**
 * The one objective that stands below a key result: as its child, or linked. GitLab's own key results support by
 * hierarchy, so an own objective they are linked with, and that has no place in it, is the level below.
 *
 * @param isAbove whether the item of that id is known to stand above the key result
 * @param isPlaced whether it is known to be the child of another
 */
export function lowerObjective(
  keyResult: Item,
  { children, links }: Below,
  isAbove: (id: string) => boolean,
  isPlaced: (id: string) => boolean,
  profile: Profile,
): LowerObjective {
  const below = new Map<string, Item>();
  const unclear = new Map<string, Item>();
  for (const item of children) if (roleWithin(item, profile) === 'objective') below.set(item.id, item);
  for (const link of links) {
    const { item } = link;
    if (!item || roleWithin(item, profile) !== 'objective') continue;
    if (isAbove(item.id) && link.kind !== 'blocked-by') continue;
    const bothOwn = isNative(keyResult) && keyResult.hasParent && isNative(item) && link.kind === 'related';
    if (bothOwn && isPlaced(item.id)) continue;
    const place = bothOwn ? 'below' : standing(keyResult, link);
    if (place === 'below') below.set(item.id, item);
    else if (place === null) unclear.set(item.id, item);
  }
  const found = [...below.values()];
  if (found.length > 1) return { objective: null, unclear: [...found, ...unclear.values()] };
  return { objective: found[0] ?? null, unclear: [...unclear.values()].filter(({ id }) => !below.has(id)) };
}
