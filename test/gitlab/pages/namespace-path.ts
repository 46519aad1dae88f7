import type { WorldNamespace } from '../world';

/** Where a namespace's pages begin, without the relative root: groups have theirs under `/groups/`. */
export function pathOf({ kind, fullPath }: WorldNamespace): string {
  return kind === 'group' ? `/groups/${fullPath}` : `/${fullPath}`;
}
