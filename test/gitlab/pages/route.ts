import type { World, WorldNamespace } from '../world';

export type ItemSegment = 'work_items' | 'issues' | 'epics';

/** What a path asks for. `item` carries the segment it was written with; `edit` is the link ending in `/edit`. */
export type Route =
  | { kind: 'item'; namespace: WorldNamespace; iid: number; segment: ItemSegment; edit: boolean }
  | { kind: 'list' | 'new'; namespace: WorldNamespace; segment: ItemSegment }
  | { kind: 'boards' | 'overview' | 'blob'; namespace: WorldNamespace }
  | { kind: 'merge-request'; namespace: WorldNamespace; iid: number }
  | { kind: 'home' }
  | { kind: 'absent' };

const SEGMENT = /^(work_items|issues|epics)$/;
const IID = /^[1-9]\d*$/;

function namespaceAt(world: World, path: string): WorldNamespace | undefined {
  const group = path.startsWith('groups/') ? path.slice('groups/'.length) : null;
  return world.namespaces.find((namespace) =>
    group === null ? namespace.fullPath === path : namespace.kind === 'group' && namespace.fullPath === group,
  );
}

/**
 * Reads a path without the relative root. GitLab separates namespace and page by `/-/`; groups have their pages under
 * `/groups/`. A path no namespace answers to is `absent`.
 */
export function routeOf(world: World, pathname: string): Route {
  if (pathname === '/' || pathname === '') return { kind: 'home' };
  const [before = '', after] = decodeURIComponent(pathname)
    .replace(/^\/|\/$/g, '')
    .split('/-/', 2);
  const namespace = namespaceAt(world, before);
  if (!namespace) return { kind: 'absent' };
  if (after === undefined) return { kind: 'overview', namespace };

  const [first = '', second, third] = after.split('/');
  if (SEGMENT.test(first)) {
    const segment = first as ItemSegment;
    if (second === undefined || second === 'views') return { kind: 'list', namespace, segment };
    if (second === 'new') return { kind: 'new', namespace, segment };
    if (IID.test(second) && (third === undefined || third === 'edit' || third === 'designs'))
      return { kind: 'item', namespace, iid: Number(second), segment, edit: third === 'edit' };
  }
  if (first === 'boards' || first === 'epic_boards') return { kind: 'boards', namespace };
  if (first === 'blob' || first === 'tree') return { kind: 'blob', namespace };
  if (first === 'merge_requests' && second !== undefined && IID.test(second))
    return { kind: 'merge-request', namespace, iid: Number(second) };
  return { kind: 'absent' };
}
