import type { Item } from '../item';
import type { ReferenceHome } from './reference';

/**
 * The reference by which a description names an item: `#12` in the same project, else with the full path, `group&12`
 * for a group's. Everybody reads it, and GitLab makes it a link.
 */
export function referenceTo(item: Item, { namespacePath }: ReferenceHome): string {
  const sign = isGroups(item) ? '&' : '#';
  return item.namespacePath === namespacePath ? `${sign}${item.iid}` : `${item.namespacePath}${sign}${item.iid}`;
}

/** Only a group's items have its word in their address; an epic is a group's whatever its address. */
function isGroups({ url, typeName }: Item): boolean {
  return /\/groups\/.+\/-\//.test(url ?? '') || typeName.toLowerCase() === 'epic';
}
