import type { Item } from '../item';
import type { ReferenceHome } from './reference';

type Called = Pick<Item, 'iid' | 'namespacePath' | 'url' | 'typeName'>;

/**
 * The reference by which a description names an item: `#12` in the same project, else with the full path, `group&12`
 * for a group's. Everybody reads it, and GitLab makes it a link. A lone `&12` is never written: whose it is depends on
 * whether the text stands in a project or in a group.
 */
export function referenceTo(item: Called, { namespacePath }: Pick<ReferenceHome, 'namespacePath'>): string {
  if (isGroups(item)) return `${item.namespacePath}&${item.iid}`;
  return item.namespacePath === namespacePath ? `#${item.iid}` : `${item.namespacePath}#${item.iid}`;
}

/** Only a group's items have `/groups` before their path; an epic is a group's whatever its address. */
function isGroups({ url, typeName, namespacePath }: Called): boolean {
  return url?.includes(`/groups/${namespacePath}/-/`) || typeName.toLowerCase() === 'epic';
}
