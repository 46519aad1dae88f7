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

/**
 * The text of GitLab's system note for a new title, with what went marked in the old one and what came in the new one
 * (GitLab's lib/gitlab/diff/inline_diff.rb, which also leaves longer parts unmarked that stay between two changes).
 */
export function titleNote(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const marked = (title: string, sign: string) => {
    const changed = title.slice(start, title.length - end);
    return changed ? `${title.slice(0, start)}{${sign}${changed}${sign}}${title.slice(title.length - end)}` : title;
  };
  return `changed title from **${marked(before, '-')}** to **${marked(after, '+')}**`;
}
