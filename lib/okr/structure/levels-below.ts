import { type Reference, type ReferenceHome, referenceKey } from '../initiatives/reference';
import type { Below, Item, ObjectiveTree } from '../item';
import type { Profile } from '../profile';
import type { Role } from '../recognise';
import { type Ties, tiesOf } from './level-of';
import { lowerObjective } from './lower-objective';
import { isNative } from './role-within';
import type { StructureNote } from './structure';
import type { Tied } from './tied';

/** How many levels are followed below an objective: GitLab's own limit for objectives. */
export const DEEPEST = 9;

/** An item of the structure. Of each there is one, where it was met first. */
export interface Knot {
  item: Item;
  role: Role | null;
  /** Below which it was met first; null for the page's objective. */
  upper: Knot | null;
  /** Levels below the page's objective. The objective of the level below stands on its key result's. */
  depth: number;
  /** What stands right below it, cut or not; of a key result the objective of the level below. */
  ties: Tied[];
  /** `deepest`: there may be more below, and it is not followed. */
  state: 'read' | 'incomplete' | 'unread' | 'deepest';
}

/** Everything that can be reached from the page's objective. */
export interface Levels {
  /** By item id, breadth first; the first is the page's objective. */
  knots: ReadonlyMap<string, Knot>;
  /** What is tied to the page's objective itself. */
  top: Ties;
  /** What descriptions list, and was not read. */
  unread: Reference[];
  notes: StructureNote[];
}

/** How deep a knot stands below another. */
export function depthBelow({ role, depth }: Pick<Knot, 'role' | 'depth'>): number {
  return role === 'key-result' ? depth : depth + 1;
}

/**
 * Follows all ties from the page's objective down, each item once, breadth first.
 *
 * @param isFinal nothing more will be read
 */
export function levelsBelow(tree: ObjectiveTree, isFinal: boolean, profile: Profile, home: ReferenceHome): Levels {
  const { objective, children, links, parent, named, below } = tree;
  const isAboveTop = (id: string) => id === objective.id || id === parent?.id;
  const top = tiesOf({ objective, children, links, parent, named, isFinal, isAbove: isAboveTop }, profile, home);
  const first: Knot = { item: objective, role: 'objective', upper: null, depth: 0, ties: top.tied, state: 'read' };
  const knots = new Map([[objective.id, first]]);
  const unread = new Map(top.unread.map((reference) => [referenceKey(reference), reference]));
  const notes = [...top.notes];
  const placed = new Set([children, ...[...below.values()].map((one) => one.children)].flat().map(({ id }) => id));
  for (const knot of knots.values()) {
    if (knot.upper) follow(knot);
    for (const { item, role } of knot.ties) {
      if (!knots.has(item.id)) {
        knots.set(item.id, { item, role, upper: knot, depth: depthBelow(knot), ties: [], state: 'read' });
      }
    }
  }
  return { knots, top, unread: [...unread.values()], notes: told(notes, knots) };

  function follow(knot: Knot): void {
    const { item, role } = knot;
    const known = below.get(item.id) ?? (mayHaveMore(knot) ? null : NOTHING);
    // A line without an item has no iid, and nothing below.
    if (!role || item.iid === '') return;
    if (knot.depth >= DEEPEST) {
      if (!known || known.children.length > 0) knot.state = 'deepest';
      return;
    }
    if (!known) {
      knot.state = 'unread';
      return;
    }
    if (!known.complete) knot.state = 'incomplete';
    const isAbove = (id: string) => stands(knot, id) || isAboveTop(id);
    if (role === 'key-result') {
      const lower = lowerObjective(item, known, isAbove, (id) => placed.has(id), profile);
      notes.push(...lower.unclear.map((one): StructureNote => ({ kind: 'unclear-level', item: one })));
      if (lower.objective) knot.ties = [carried(lower.objective)];
      return;
    }
    const ties = tiesOf({ ...known, objective: item, parent: null, named, isFinal, isAbove }, profile, home);
    knot.ties = ties.tied;
    notes.push(...ties.notes);
    for (const reference of ties.unread) unread.set(referenceKey(reference), reference);
  }
}

/** Each item that is not counted once, and none whose place another tie tells. */
function told(notes: readonly StructureNote[], knots: ReadonlyMap<string, Knot>): StructureNote[] {
  const unclear = new Set<string>();
  return notes.filter((note) => {
    if (note.kind !== 'unclear-level' && note.kind !== 'stands-above' && note.kind !== 'almost') return true;
    const { id } = note.item;
    if (knots.has(id) || unclear.has(id)) return false;
    unclear.add(id);
    return true;
  });
}

const NOTHING: Below = { children: [], links: [], complete: true };

/** Whether anything may stand below it that has to be asked for. What a link tells of an item is not all. */
function mayHaveMore({ item, role, upper }: Knot): boolean {
  return role !== 'objective' || item.hasChildren || !isNative(item) || upper?.role === 'key-result';
}

/** Whether the item of that id is the knot's, or stands above it. */
function stands(knot: Knot, id: string): boolean {
  for (let at: Knot | null = knot; at; at = at.upper) if (at.item.id === id) return true;
  return false;
}

function carried(item: Item): Tied {
  return { item, role: 'objective', ties: ['linked'], isWritten: false, elsewhere: [] };
}
