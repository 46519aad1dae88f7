import type { Item, ObjectiveTree, Parent } from '../okr/item';
import { itemFromWire, labelsOf } from './item-from-wire';
import { itemLinksOf } from './links-from-wire';
import type { WireChildren, WireObjective } from './schemas';

export interface TreeParts {
  objective: WireObjective;
  namespacePath: string;
  /** The pages of children read so far, in GitLab's order. */
  pages: WireChildren[];
  complete: boolean;
}

/** Whether GitLab has children behind the last page read. */
export function hasMore(pages: WireChildren[]): boolean {
  return pages.at(-1)?.pageInfo.hasNextPage ?? false;
}

/** Whether children were lost within the pages read: one that came as null, or the whole list. */
export function hasGaps(objective: WireObjective, pages: WireChildren[]): boolean {
  const noList = objective.widgets.hasChildren === true && objective.widgets.children === null;
  return noList || pages.some((page) => page?.nodes.includes(null));
}

/** The objective with its children; a child that moved between pages while they were read is kept once. */
export function treeFromWire({ objective, namespacePath, pages, complete }: TreeParts): ObjectiveTree {
  const nodes = pages.flatMap((page) => page?.nodes ?? []);
  const byId = new Map<string, Item>();
  for (const node of nodes) if (node) byId.set(node.id, itemFromWire(node, namespacePath));
  const children = [...byId.values()];
  const unreadable = nodes.filter((node) => node === null).length;
  return {
    objective: itemFromWire(objective, namespacePath),
    children,
    countedChildren:
      countOf(objective, children, hasMore(pages)) ?? (unreadable > 0 ? children.length + unreadable : null),
    complete,
    links: itemLinksOf(objective.widgets.linkedItems, namespacePath),
    parent: parentOf(objective),
    named: new Map(),
    below: new Map(),
    checkIns: new Map(),
    checkInsRead: false,
    belowComplete: true,
  };
}

export function parentOf({ widgets: { parent } }: WireObjective): Parent | null {
  if (!parent) return null;
  const { id, iid, title, webUrl, namespace, workItemType, widgets } = parent;
  const { name: typeName, iconName: typeIcon } = workItemType;
  return {
    id,
    iid,
    title,
    url: webUrl,
    namespacePath: namespace.fullPath,
    typeName,
    typeIcon,
    labels: labelsOf(widgets),
    children: null,
  };
}

/**
 * How many children GitLab counts, hidden ones included, or null when it does not tell. Its counts by type are of all
 * descendants: they are the children's only when every page was read and no child has children of its own.
 */
function countOf(objective: WireObjective, children: Item[], more: boolean): number | null {
  const counts = objective.widgets.rolledUpCountsByType;
  if (!counts || more || children.some((child) => child.hasChildren)) return null;
  const count = counts.reduce((sum, { countsByState }) => sum + countsByState.all, 0);
  // 17.3 answered with zeros throughout.
  return count < children.length ? null : count;
}
