import { itemType } from '../item-types';
import type { World, WorldItem, WorldLink, WorldMember, WorldNamespace, WorldProgress } from '../world';

/** What an item needs to be told; everything else has a plain default. */
export type NewItem = Partial<Omit<WorldItem, 'id' | 'namespace' | 'iid'>> &
  Pick<WorldItem, 'namespace' | 'title' | 'type'> & { iid?: number };

/** Fills a world, handing out ids and iids. */
export interface Builder {
  world: World;
  /** Adds a project or group whose team is the demo's, see `worlds/people.ts`; with `readers` it is theirs alone. */
  namespace(fullPath: string, name: string, kind?: WorldNamespace['kind'], readers?: string[]): WorldNamespace;
  /** Adds an item; without an iid it gets the namespace's next one. */
  item(item: NewItem): WorldItem;
  /** Ties two items; without a type they relate to each other. */
  link(source: WorldItem, target: WorldItem, type?: WorldLink['type']): void;
}

const TEAM: readonly Omit<WorldMember, 'namespace'>[] = [
  { username: 'infra-lead', role: 'owner' },
  { username: 'kr-owner', role: 'planner' },
  { username: 'platforms-manager', role: 'planner' },
  { username: 'kr-author', role: 'guest' },
];

export function createBuilder(world: World): Builder {
  return {
    world,
    namespace(fullPath, name, kind = 'project', readers) {
      const namespace: WorldNamespace = { id: 101 + world.namespaces.length, fullPath, name, kind, nextIid: 1 };
      if (readers) namespace.readers = readers;
      world.namespaces.push(namespace);
      const team = readers ? TEAM.filter(({ username }) => readers.includes(username)) : TEAM;
      world.members.push(...team.map((member) => ({ namespace: fullPath, ...member })));
      return namespace;
    },
    item({ iid, ...told }) {
      const namespace = world.namespaces.find((known) => known.fullPath === told.namespace);
      if (!namespace) throw new Error(`No such namespace: ${told.namespace}`);
      const number = iid ?? namespace.nextIid;
      namespace.nextIid = Math.max(namespace.nextIid, number + 1);
      const item = { ...plainItem(namespace, told), ...told, id: 90_001 + world.items.length, iid: number };
      world.items.push(item);
      return item;
    },
    link(source, target, type = 'relates_to') {
      world.links.push({ id: 1 + world.links.length, source: source.id, target: target.id, type });
    },
  };
}

/** A progress of 0 to 100 that stands at `percent`. */
export function progressAt(percent: number, updatedAt: string): WorldProgress {
  return { progress: percent, startValue: 0, currentValue: percent, endValue: 100, updatedAt };
}

/** GitLab's record for an item whose progress nobody ever set. */
export const NEVER_SET: WorldProgress = {
  progress: 0,
  startValue: 0,
  currentValue: 0,
  endValue: 100,
  updatedAt: null,
};

/** What the native roll-up leaves: `progress` alone is rewritten. */
export function rolledUp(percent: number, updatedAt: string): WorldProgress {
  return { ...NEVER_SET, progress: percent, updatedAt };
}

function plainItem(
  { types }: WorldNamespace,
  { type }: Pick<NewItem, 'type'>,
): Omit<WorldItem, 'id' | 'iid' | 'namespace' | 'title' | 'type'> {
  const created = '2023-08-01T08:00:00Z';
  return {
    description: '',
    state: 'opened',
    author: 'infra-lead',
    createdAt: created,
    updatedAt: created,
    closedAt: null,
    lastEditedAt: null,
    lastEditedBy: null,
    lockVersion: 0,
    labels: [],
    assignees: [],
    health: null,
    progress: itemType(type, types).widgets.includes('PROGRESS') ? { ...NEVER_SET } : null,
    milestone: null,
    startDate: null,
    dueDate: null,
    parent: null,
    readers: null,
    confidential: false,
    notes: [],
  };
}
