import type { Block } from '../description/block';
import type { Edit } from '../description/edit';
import type { Section } from '../description/sections';
import type { LinkedInitiative } from './linked-initiatives';

/**
 * The edit that takes an epic's row or list item out of a description. Null where it stands in a sentence, shares its
 * row with nothing certain, or holds something below it.
 */
export function removeFromDescription(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  { mention }: Pick<LinkedInitiative, 'mention'>,
): Edit[] | null {
  const block = mention && blocks.find(({ start, end }) => start <= mention.start && mention.end <= end);
  if (!mention || !block || !sections.some(({ start }) => start < block.start)) return null;
  if (block.kind === 'table') {
    const at = block.rows.findIndex(({ start, end }) => start <= mention.start && mention.end <= end);
    const [before, row] = [block.rows[at - 1], block.rows[at]];
    return before && row && at > 1 ? [{ start: before.end, end: row.end, text: '' }] : null;
  }
  const next = blocks[blocks.indexOf(block) + 1];
  if (block.kind !== 'list-item' || (next && next.kind !== 'blank' && next.depth > block.depth)) return null;
  const lineStart = Math.max(text.lastIndexOf('\n', block.start - 1), text.lastIndexOf('\r', block.start - 1)) + 1;
  // The marker of an item around it may stand on the same line.
  if (text.slice(lineStart, block.start).trim() !== '') return null;
  return [{ start: lineStart, end: block.end, text: '' }];
}
