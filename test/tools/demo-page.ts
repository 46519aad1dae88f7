import { itemPath } from '../gitlab/work-items';
import type { World } from '../gitlab/world';

/**
 * The path of a page of the demo world.
 *
 * @param wanted a path, taken as it is, or part of an item's title, in any case.
 * @throws {Error} when no item's title holds it.
 */
export function pagePathOf(world: World, wanted: string): string {
  if (wanted.startsWith('/')) return wanted;
  const item = world.items.find(({ title }) => title.toLowerCase().includes(wanted.toLowerCase()));
  if (item === undefined) throw new Error(`No item of the demo has "${wanted}" in its title.`);
  return itemPath(world, item);
}
