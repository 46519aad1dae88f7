import type { Block, ListItem } from '../description/block';
import { type Edit, lineEndOf } from '../description/edit';
import { asPlainMarkdown } from '../description/plain-text';
import { appendRow } from '../description/table-edits';
import type { Item } from '../item';
import { titleWithoutScore } from '../title-score';
import type { Criteria } from './criteria';
import { tableAt, weightCell, weightForm } from './set-weight';

/**
 * Adds children as criteria of their own, with these weights in percent: rows of the table, or items of the list with
 * its marker, numbers counted on. They are named as the others are: by link, by reference, or by reference and title.
 * Null where the list or table is not found.
 */
export function listedAs(
  text: string,
  blocks: readonly Block[],
  criteria: Criteria,
  children: readonly Item[],
  weights: readonly number[],
): Edit[] | null {
  const edits = children.map((child, index) => {
    const weight = weights[index] ?? 0;
    return criteria.form === 'table'
      ? newRow(text, blocks, criteria, child, weight)
      : newItem(text, blocks, criteria, child, weight, index + 1);
  });
  const made = edits.filter((edit) => edit !== null);
  return made.length < edits.length ? null : made;
}

function newRow(text: string, blocks: readonly Block[], criteria: Criteria, child: Item, weight: number): Edit | null {
  const { columns, items } = criteria;
  const table = tableAt(blocks, items[0]?.span.start ?? -1);
  if (!table || !columns) return null;
  const values: string[] = Array.from(table.rows[0]?.cells ?? [], () => '');
  const name = nameOf(text, criteria, child);
  values[columns.title] = columns.weight === null ? weighed(name, weightForm(text, criteria, weight)) : name;
  if (columns.weight !== null) values[columns.weight] = weightCell(text, criteria, weight);
  return appendRow(text, table, values);
}

function newItem(
  text: string,
  blocks: readonly Block[],
  criteria: Criteria,
  child: Item,
  weight: number,
  nth: number,
): Edit | null {
  const last = criteria.items.at(-1)?.span.start;
  const at = blocks.findIndex((block) => block.kind === 'list-item' && block.start === last);
  const item = blocks[at];
  if (item?.kind !== 'list-item') return null;
  const line = prefixOf(text, item, nth) + weighed(nameOf(text, criteria, child), weightForm(text, criteria, weight));
  const end = endWithNested(blocks, at);
  const lineEnd = lineEndOf(text);
  const isOpen = !/[\r\n]/.test(text.charAt(end - 1));
  return { start: end, end, text: isOpen ? lineEnd + line : line + lineEnd };
}

/** Its indentation, marker and box, as the next item's. */
function prefixOf(text: string, { start, content, marker, task }: ListItem, nth: number): string {
  const before = text.slice(start, task ? task.at - 1 : content);
  const next = marker.replace(/\d+/, (number) => String(Number(number) + nth));
  return `${before.replace(marker, next)}${task ? '[ ] ' : ''}`;
}

/** Where a list item ends with all that is nested in it, without the blank lines after. */
function endWithNested(blocks: readonly Block[], at: number): number {
  let end = blocks[at]?.end ?? 0;
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'blank') continue;
    if (block.depth === 0) break;
    end = block.end;
  }
  return end;
}

function weighed(name: string, form: string): string {
  return form.startsWith(' ') ? name + form : form + name;
}

function nameOf(text: string, { items }: Criteria, { reference, title, url }: Item): string {
  const words = asPlainMarkdown(titleWithoutScore(title));
  const mention = items.find((item) => item.mention)?.mention;
  // A percentage among the words could be taken for the weight; within a link it is not.
  const isLink = (mention && text[mention.start] === '[') || words.includes('%');
  if (isLink && url) return `[${words}](${url.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
  const isBare = mention && items.some((item) => item.mention && item.title === item.mention.label);
  if (!reference) return words;
  return isBare || words.includes('%') ? reference : `${reference} ${words}`;
}
