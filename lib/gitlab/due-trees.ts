import type { DueReading, LoneKeyResult } from '../okr/due/due-reading';
import type { Below, Item, ObjectiveTree } from '../okr/item';
import type { Profile } from '../okr/profile';
import { roleOf } from '../okr/recognise';
import type { FoundBelow } from './below/known';
import type { Assigned } from './due-assigned';

/** What is assigned to the reader, by what it is. */
export interface AssignedOkrs {
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
  const childrenOf = (id: string) => okrs.keyResults.filter(({ parent }) => parent?.id === id).map(({ item }) => item);
  return {
    objectives: okrs.objectives.map((one) =>
      treeOf(one, { ...NOTHING_READ, children: childrenOf(one.item.id) }, new Map()),
    ),
    keyResults: loneOf(okrs, [], profileFor),
  };
}

/** Objectives with what was found below them, and below those of the next level among them. */
export function treesOf({ objectives }: AssignedOkrs, found: ReadonlyMap<string, FoundBelow>): ObjectiveTree[] {
  const below = new Map([...found].map(([id, one]) => [id, one.below]));
  return objectives.map((one) => treeOf(one, below.get(one.item.id) ?? NOTHING_READ, below));
}

/** Key results that support none of the objectives, as far as their children and links tell. */
export function loneOf(
  { objectives, keyResults }: AssignedOkrs,
  trees: readonly ObjectiveTree[],
  profileFor: ProfileFor,
): LoneKeyResult[] {
  const own = new Set(objectives.map(({ item }) => item.id));
  const tied = new Set(trees.flatMap(okrsAround).map(({ id }) => id));
  return keyResults
    .filter(({ item, parent }) => !tied.has(item.id) && !own.has(parent?.id ?? ''))
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
