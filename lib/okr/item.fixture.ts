import type { ReferenceHome } from './initiatives/reference';
import type { Below, Item, ItemLink, ObjectiveTree } from './item';
import type { Profile } from './profile';
import { roleOf } from './recognise';
import { type Rollup, rollUp } from './rollup';
import type { Member } from './structure/structure';

/** For tests: a key result with nothing set but what the test names. */
export function keyResult(given: Partial<Item> & { percent?: number | null } = {}): Item {
  const { percent, ...rest } = given;
  const iid = rest.iid ?? '1';
  return {
    id: `gid://gitlab/WorkItem/${iid}`,
    iid,
    reference: `#${iid}`,
    namespacePath: 'group/okrs',
    title: `Key result ${iid}`,
    url: `https://gitlab.example.com/group/okrs/-/work_items/${iid}`,
    typeName: 'Key Result',
    typeIcon: null,
    labels: [],
    state: 'open',
    createdAt: '2023-08-01T09:00:00Z',
    closedAt: null,
    description: '',
    descriptionEditedAt: null,
    progress:
      percent === undefined
        ? null
        : {
            percent,
            start: 0,
            current: percent,
            end: 100,
            updatedAt: percent === null ? null : '2023-10-18T09:00:00Z',
          },
    health: null,
    milestone: null,
    startDate: null,
    dueDate: null,
    owners: [],
    hasChildren: false,
    hasParent: false,
    ...rest,
  };
}

/** For tests: an objective, likewise. */
export function objective(given: Partial<Item> & { percent?: number | null } = {}): Item {
  return keyResult({ iid: '100', typeName: 'Objective', title: 'Objective', hasChildren: true, ...given });
}

/** For tests: key results with these scores; null for one never scored. */
export function scored(...percents: (number | null)[]): Item[] {
  return percents.map((percent, index) => {
    const iid = String(index + 1);
    // Above 100 GitLab's field cannot go; people write the rest.
    if (percent !== null && percent > 100) return keyResult({ iid, percent: 100, description: `Score => ${percent}%` });
    return keyResult({ iid, percent });
  });
}

/** For tests: where their items' descriptions stand. */
export const home: ReferenceHome = {
  origin: 'https://gitlab.example.com',
  relativeRoot: '',
  namespacePath: 'group/okrs',
};

/** For tests: an objective with these children and nothing else around it but what the test names. */
export function treeOf(given: Partial<ObjectiveTree> & { children?: Item[] } = {}): ObjectiveTree {
  return {
    objective: objective(),
    children: [],
    countedChildren: null,
    complete: true,
    links: [],
    parent: null,
    named: new Map(),
    below: new Map(),
    checkIns: new Map(),
    checkInsRead: true,
    belowComplete: true,
    ...given,
  };
}

/** For tests: these items as child items of an objective, recognised by the profile. */
export function membersOf(items: readonly Item[], profile: Profile): Member[] {
  return items.map((item) => ({
    item,
    role: roleOf(item, profile),
    ties: ['child'],
    isWritten: false,
    elsewhere: [],
    below: null,
  }));
}

/** For tests: the roll-up of these items. */
export function rollUpOf(
  items: readonly Item[],
  profile: Profile,
  ended: boolean,
  weights: ReadonlyMap<string, number> | null = null,
): Rollup {
  return rollUp(membersOf(items, profile), profile, ended, weights);
}

/** For tests: what links an item with these, as far as they may be seen. */
export function linksTo(items: readonly (Item | null)[], kind: ItemLink['kind'] = 'related'): ItemLink[] {
  return items.map((item) => ({ item, kind }));
}

/** For tests: what stands below an item, all of it known. */
export function below(children: Item[], links: ItemLink[] = []): Below {
  return { children, links, complete: true };
}

/** For tests: an issue, which carries an OKR only by what is given. */
export function issue(given: Partial<Item> = {}): Item {
  return keyResult({ typeName: 'Issue', typeIcon: 'issue-type-issue', ...given });
}
