import type { Block } from '../description/block';
import { applyEdits, type Edit } from '../description/edit';
import { scan } from '../description/scan';
import type { Section } from '../description/sections';

/**
 * The edits, where they put in, change or take out one list item or table of a section and everything around it is read
 * as before. Null where it would not be: below a fence that never ends, say, or where the next line would join a
 * paragraph.
 */
export function changingOneEntry(
  text: string,
  sections: readonly Section[],
  section: Section,
  edits: readonly Edit[],
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
  return edited.ok && isOneEntry(outlineOf(own), outlineOf(edited.text)) ? [...edits] : null;
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

/** Whether one outline is the other but for one block on either side, and that one an entry afterwards. */
function isOneEntry(before: readonly Line[], after: readonly Line[]): boolean {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head]?.all === after[head]?.all) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail)?.all === after.at(-1 - tail)?.all) tail++;
  const made = after.slice(head, after.length - tail);
  return (
    before.length - head - tail <= 1 &&
    made.length <= 1 &&
    made.every(({ kind }) => kind === 'table' || kind === 'list-item')
  );
}
