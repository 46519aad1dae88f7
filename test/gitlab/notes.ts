import type { World, WorldItem, WorldNote } from './world';

/** Adds a note to an item and returns it. `createdAt` is a UTC instant. */
export function addNote(world: World, item: WorldItem, note: Omit<WorldNote, 'id'>): WorldNote {
  const highest = world.items.reduce((most, other) => other.notes.reduce((max, { id }) => Math.max(max, id), most), 0);
  const added = { id: highest + 1, ...note };
  item.notes.push(added);
  return added;
}

/** The text of GitLab's system note for a new progress; English whatever the locale. */
export function progressNote(percent: number): string {
  return `changed progress to **${percent}%**`;
}
