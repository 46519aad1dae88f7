import type { Block } from '../description/block';
import { applyEdits, type Edit } from '../description/edit';
import { scan } from '../description/scan';
import type { Section } from '../description/sections';

/** Edits that add a list item or table to a section, change one, or take a list item out. */
export interface EntryChange {
  kind: 'add' | 'change' | 'remove';
  edits: Edit[];
}

/** How many blocks there are of what is changed, before and after. */
const BLOCKS: Record<EntryChange['kind'], [before: number, after: number]> = {
  add: [0, 1],
  change: [1, 1],
  remove: [1, 0],
};

/**
 * The edits, where they do what they should and everything around is read as before. Null where it would not be: below
 * a fence that never ends, say, or where the next line would join a paragraph.
 */
export function onlyChanging(
  text: string,
  sections: readonly Section[],
  section: Section,
  { kind, edits }: EntryChange,
): Edit[] | null {
  // Up to the next heading, which an edit before it could swallow too.
  const end = sections.find(({ start }) => start >= section.endWithin)?.body ?? text.length;
  const own = text.slice(section.start, end);
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - section.start,
    end: edit.end - section.start,
  }));
  const edited = applyEdits(own, moved);
  if (!edited.ok) return null;
  const [before, after] = differing(outlineOf(own), outlineOf(edited.text));
  const [gone, made] = BLOCKS[kind];
  return before.length === gone && after.length === made && after.every(isEntry) ? edits : null;
}

interface Line {
  kind: Block['kind'];
  /** Kind, depth and source: the same for what is read the same. */
  all: string;
}

function outlineOf(text: string): Line[] {
  return scan(text).flatMap(({ kind, depth, start, end }) =>
    kind === 'blank' ? [] : { kind, all: `${kind} ${depth} ${text.slice(start, end).trim()}` },
  );
}

const isEntry = ({ kind }: Line) => kind === 'table' || kind === 'list-item';

/** What two outlines have not in common at their ends. */
function differing(before: readonly Line[], after: readonly Line[]): [Line[], Line[]] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head]?.all === after[head]?.all) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail)?.all === after.at(-1 - tail)?.all) tail++;
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}
