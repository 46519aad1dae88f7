import { canRead } from '../access';
import { connection, type Page } from '../connection';
import { LIMITS } from '../limits';
import { databaseId, descendantsOf, itemById, typeOf } from '../work-items';
import type { World, WorldItem, WorldNamespace } from '../world';
import type { View } from './view';
import { presentItem } from './work-item';

/** The filters of `workItems` that the stand-in serves; all given ones must hold. */
export interface ListArguments extends Page {
  search?: string | null;
  ids?: string[] | null;
  iids?: string[] | null;
  iid?: string | null;
  state?: string | null;
  types?: string[] | null;
  labelName?: string[] | null;
  or?: { labelNames?: string[] | null } | null;
  authorUsername?: string | null;
  assigneeUsernames?: string[] | null;
  milestoneTitle?: string[] | null;
  parentIds?: string[] | null;
  includeDescendantWorkItems?: boolean | null;
  hierarchyFilters?: { parentIds?: string[] | null; includeDescendantWorkItems?: boolean | null } | null;
  includeDescendants?: boolean | null;
  sort?: string | null;
}

/** `workItems` of a namespace: what the reader may see, filtered, sorted and paged. */
export function listItems(view: View, namespace: WorldNamespace, args: ListArguments) {
  refuseTooMany(args);
  const below = itemsBelow(view.world, args);
  const isOff = namespace.kind === 'group' && view.groupLists === 'empty';
  const found = (isOff ? [] : view.world.items)
    .filter((item) => isIn(namespace, item, args.includeDescendants === true))
    .filter((item) => !below || below.has(item.id))
    .filter((item) => matches(view.world, item, args))
    .filter((item) => !view.hidesItems && canRead(view.world, item, view.user))
    .sort(order(args.sort ?? 'CREATED_DESC'));
  return connection(found, args, (item) => presentItem(view, item));
}

/** As GitLab's shared_filter_arguments.rb (18.9), in the words of graphql-ruby. */
function refuseTooMany({ ids, iids, parentIds, assigneeUsernames }: ListArguments): void {
  for (const [name, values] of Object.entries({ ids, iids, parentIds, assigneeUsernames })) {
    if ((values?.length ?? 0) > LIMITS.values) throw new Error(`${name} is too long (maximum is ${LIMITS.values})`);
  }
}

function isIn(namespace: WorldNamespace, item: WorldItem, descendants: boolean): boolean {
  if (item.namespace === namespace.fullPath) return true;
  return descendants && item.namespace.startsWith(`${namespace.fullPath}/`);
}

/** Database ids of what stands below the named parents; null when no parent is named. */
function itemsBelow(world: World, args: ListArguments): Set<number> | null {
  const parentIds = args.hierarchyFilters?.parentIds ?? args.parentIds;
  const deep = args.hierarchyFilters?.includeDescendantWorkItems ?? args.includeDescendantWorkItems;
  if (!parentIds) return null;
  const parents = parentIds.flatMap((id) => itemById(world, databaseId(id)) ?? []);
  const found = deep
    ? parents.flatMap((parent) => descendantsOf(world, parent))
    : world.items.filter((item) => parents.some((parent) => parent.id === item.parent));
  return new Set(found.map((item) => item.id));
}

function matches(world: World, item: WorldItem, args: ListArguments): boolean {
  const milestone = world.milestones.find((known) => known.id === item.milestone)?.title;
  const holds = <Value>(given: Value | null | undefined, test: (value: Value) => boolean) =>
    given == null || test(given);
  return (
    holds(args.search, (text) => item.title.toLowerCase().includes(text.toLowerCase())) &&
    holds(args.ids, (ids) => ids.map(databaseId).includes(item.id)) &&
    holds(args.iids, (iids) => iids.includes(String(item.iid))) &&
    holds(args.iid, (iid) => iid === String(item.iid)) &&
    holds(args.state, (state) => state === 'all' || state === item.state) &&
    holds(args.types, (types) => types.includes(typeOf(world, item).enumValue ?? '')) &&
    holds(args.labelName, (titles) => titles.every((title) => item.labels.includes(title))) &&
    holds(args.or?.labelNames, (titles) => titles.some((title) => item.labels.includes(title))) &&
    holds(args.authorUsername, (username) => username === item.author) &&
    holds(args.assigneeUsernames, (usernames) => usernames.every((name) => item.assignees.includes(name))) &&
    holds(args.milestoneTitle, (titles) => milestone !== undefined && titles.includes(milestone))
  );
}

function order(sort: string): (a: WorldItem, b: WorldItem) => number {
  const [, field = 'CREATED', direction] = /^(\w+)_(ASC|DESC)$/.exec(sort) ?? [];
  const sign = direction === 'ASC' ? 1 : -1;
  const keys: Record<string, (item: WorldItem) => string> = {
    CREATED: (item) => item.createdAt,
    UPDATED: (item) => item.updatedAt,
    TITLE: (item) => item.title.toLowerCase(),
    DUE_DATE: (item) => item.dueDate ?? '9999-12-31',
  };
  const key = keys[field] ?? (() => '');
  return (a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id);
}
