import type { Block, ListItem, Span, Table } from '../description/block';
import type { Edit } from '../description/edit';
import type { Section } from '../description/sections';
import type { LinkedInitiative } from './linked-initiatives';
import { onlyChanging } from './one-entry';
import { linksSection } from './read-links';

const ITEM_NUMBER = /(?:[#&]|\/(?:issues|work_items|epics)\/|\[(?:issue|epic|work_item):(?:[\w./-]*\/)?)(\d+)/g;

/**
 * The edit that takes an epic's row or list item out of the section of linked epics. Null where it stands elsewhere (a
 * scoring criterion has its weight), in a sentence, shares its row with another item, holds something below it, or
 * where the rest would be read otherwise without it.
 */
export function removeFromDescription(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  { mention }: Pick<LinkedInitiative, 'mention'>,
): Edit[] | null {
  const section = linksSection(sections, []);
  if (!mention || !section || mention.start < section.body || mention.end > section.endWithin) return null;
  const holds = ({ start, end }: Span) => start <= mention.start && mention.end <= end;
  const block = blocks.find(holds);
  const span = block?.kind === 'table' ? rowIn(block, holds) : block?.kind === 'list-item' ? itemOf(text, block) : null;
  if (!block || !span || namesMore(text.slice(span.start, span.end), mention)) return null;
  const next = blocks.slice(blocks.indexOf(block) + 1).find(({ kind }) => kind !== 'blank');
  if (block.kind === 'list-item' && next && next.depth > block.depth) return null;
  const kind = block.kind === 'table' ? 'change' : 'remove';
  return onlyChanging(text, sections, section, { kind, edits: [{ ...span, text: '' }] });
}

/** A row with the line end before it: behind the last one there may be none. */
function rowIn({ rows }: Table, holds: (span: Span) => boolean): Span | null {
  const at = rows.findIndex(holds);
  const [before, row] = [rows[at - 1], rows[at]];
  return before && row && at > 1 ? { start: before.end, end: row.end } : null;
}

/** Its lines. Null where the marker of an item around it stands on the first of them. */
function itemOf(text: string, { start, end }: ListItem): Span | null {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return text.slice(lineStart, start).trim() === '' ? { start: lineStart, end } : null;
}

function namesMore(words: string, { target }: NonNullable<LinkedInitiative['mention']>): boolean {
  const iid = target.kind === 'item' ? target.reference.iid : null;
  return [...words.matchAll(ITEM_NUMBER)].some(([, number]) => number !== iid);
}
