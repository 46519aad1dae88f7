import type { Item, ItemLink } from '../item';
import { isEpic } from '../recognise';

/**
 * Where a linked item stands, seen from the item it is linked with. GitLab's kind of link tells (what blocks an item
 * stands below it), else the groups: of two levels the lower one lives deeper. Null: nothing tells.
 */
export function standing(upper: Item, { item, kind }: ItemLink): 'below' | 'above' | null {
  if (kind !== 'related') return kind === 'blocked-by' ? 'below' : 'above';
  if (!item) return null;
  const [own, other] = [groupOf(upper), groupOf(item)];
  if (other.startsWith(`${own}/`)) return 'below';
  return own.startsWith(`${other}/`) ? 'above' : null;
}

/** Full path of the group an item lives in, of a project's item the project's group; in lower case. */
function groupOf(item: Item): string {
  const path = item.namespacePath.toLowerCase();
  const isGroups = isEpic(item) || (item.url?.includes('/groups/') ?? false);
  return isGroups ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
