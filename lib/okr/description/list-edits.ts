import type { ListItem } from './block';
import { type Edit, smallest } from './edit';

/**
 * Replaces the text of a list item, all lines of its first paragraph; marker and task box stay. A value of several
 * lines is joined to one. Null where the item begins with another block, such as a fence.
 */
export function setItemText(text: string, item: ListItem, value: string): Edit | null {
  const { content: start, end: blockEnd } = item;
  if (blockEnd < text.length && !/[\r\n]/.test(text.charAt(blockEnd - 1))) return null;
  const end = start + text.slice(start, blockEnd).trimEnd().length;
  const gap = /[ \t]/.test(text.charAt(start - 1)) ? '' : ' ';
  return smallest(text, {
    start,
    end,
    text:
      gap +
      value
        .trim()
        .split(/\s*[\r\n]\s*/)
        .join(' '),
  });
}
