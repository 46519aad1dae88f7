import type { DueReading, LoneKeyResult } from '../okr/due/due-reading';
import type { Below, Item, ObjectiveTree } from '../okr/item';
import type { Profile } from '../okr/profile';
import { roleOf } from '../okr/recognise';
import type { FoundBelow } from './below/known';
import type { Assigned } from './due-assigned';

/** What is assigned to the reader, by what it is. */
interface AssignedOkrs {
  objectives: Assigned[];
  keyResults: Assigned[];
}

type ProfileFor = (item: Item) => Profile;

export function okrsOf(assigned: readonly Assigned[], profileFor: ProfileFor): AssignedOkrs {
  const once = [...new Map(assigned.map((one) => [one.item.id, one])).values()];
  const having = (role: string) => once.filter(({ item }) => roleOf(item, profileFor(item)) === role);
  return { objectives: having('objective'), keyResults: having('key-result') };
}

/** Objectives and key results as the lists alone tell them: nothing is complete. */
export function treesOfLists(
  okrs: AssignedOkrs,
  profileFor: ProfileFor,
): Pick<DueReading, 'objectives' | 'keyResults'> {
  const objectives = treesOf(okrs, new Map());
  return { objectives, keyResults: loneOf(okrs, objectives, profileFor) };
}

/**
 * Objectives with what was found below them, and below those of the next level among them. The reader's own key results
 * stand below them in any case: what was found may be cut short, or nothing.
 */
export function treesOf(
  { objectives, keyResults }: AssignedOkrs,
  found: ReadonlyMap<string, FoundBelow>,
): ObjectiveTree[] {
  const below = new Map([...found].map(([id, one]) => [id, one.below]));
  return objectives.map((one) => {
    const told = below.get(one.item.id) ?? NOTHING_READ;
    const own = keyResults.filter(({ parent }) => parent?.id === one.item.id).map(({ item }) => item);
    const untold = own.filter(({ id }) => !told.children.some((child) => child.id === id));
    return treeOf(one, { ...told, children: [...told.children, ...untold] }, below);
  });
}

/** Key results that support none of the objectives, as far as their children and links tell. */
export function loneOf(
  { keyResults }: AssignedOkrs,
  trees: readonly ObjectiveTree[],
  profileFor: ProfileFor,
): LoneKeyResult[] {
  const tied = new Set(trees.flatMap(okrsAround).map(({ id }) => id));
  return keyResults
    .filter(({ item }) => !tied.has(item.id))
    .map(({ item, parent }) => {
      const isObjective = parent && roleOf(parent, profileFor(item)) === 'objective';
      return { item, objective: isObjective ? parent : null, checkIns: [], checkInsRead: false };
    });
}

/** What stands right below an objective or is linked with it. */
export function okrsAround({ children, links }: ObjectiveTree): Item[] {
  return [...children, ...links.flatMap(({ item }) => item ?? [])];
}

const NOTHING_READ: Below = { children: [], links: [], complete: false };

function treeOf(
  { item, parent }: Assigned,
  { children, links, complete }: Below,
  below: ReadonlyMap<string, Below>,
): ObjectiveTree {
  return {
    objective: item,
    children,
    countedChildren: null,
    complete,
    links,
    parent,
    named: new Map(),
    below,
    checkIns: new Map(),
    checkInsRead: false,
    belowComplete: true,
  };
}
