import { canRead } from '../access';
import type { World, WorldItem, WorldNamespace, WorldUser } from '../world';
import type { PageContext } from './page-context';
import type { Route } from './route';

const ROWS = 100;

/** The namespace's items that the reader may see, newest first, one page of them. */
function rowsOf(world: World, { fullPath }: WorldNamespace, user: WorldUser | null): WorldItem[] {
  return world.items
    .filter((item) => item.namespace === fullPath && canRead(world, item, user))
    .sort((one, other) => other.iid - one.iid)
    .slice(0, ROWS);
}

/**
 * What the page script is given with the document: names behind usernames, colours behind labels, and
 * on lists and boards the rows. Items themselves are fetched by the script.
 */
export function bootstrapOf(context: PageContext, route: Route): object {
  const { world, session } = context;
  const user = session?.user ?? null;
  const hasRows = route.kind === 'list' || route.kind === 'boards';
  return {
    root: context.relativeRoot,
    frontEnd: context.frontEnd,
    now: context.now.toISOString(),
    enterprise: context.enterprise,
    user,
    namespace: 'namespace' in route ? route.namespace : null,
    kinds: Object.fromEntries(world.namespaces.map(({ fullPath, kind }) => [fullPath, kind])),
    names: Object.fromEntries(world.users.map(({ username, name }) => [username, name])),
    types: Object.fromEntries(world.namespaces.flatMap(({ fullPath, types }) => (types ? [[fullPath, types]] : []))),
    colors: Object.fromEntries(world.labels.map(({ title, color }) => [title, color])),
    milestones: world.milestones,
    rows: hasRows ? rowsOf(world, route.namespace, user) : [],
  };
}
