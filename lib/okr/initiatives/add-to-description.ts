import type { Block, ListItem, Table } from '../description/block';
import { applyEdits, type Edit, lineEndOf, withLineEndsOf } from '../description/edit';
import { setItemText } from '../description/list-edits';
import { asPlainMarkdown } from '../description/plain-text';
import { scan } from '../description/scan';
import { replaceBody } from '../description/section-edits';
import type { Section } from '../description/sections';
import { appendRow, setCell } from '../description/table-edits';
import type { SectionRule } from '../description-rules';
import { referenceTo } from './call-by-reference';
import type { Initiative } from './initiative';
import { type EntryChange, onlyChanging } from './one-entry';
import { isVacant, linkColumns, linksSection } from './read-links';
import type { ReferenceHome } from './reference';

interface Entry {
  title: string;
  reference: string;
}

/**
 * The edits that name an epic in a description's table or list of them: in the template's own row or item where that
 * still waits to be filled, else behind the last, in the same style; where there is neither, in one as the form has it.
 * Null where there is no such section, or nothing can be added without changing how the rest is read.
 */
export function addToDescription(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  rule: Pick<SectionRule, 'title' | 'spellings' | 'body'>,
  { item }: Initiative,
  home: ReferenceHome,
): Edit[] | null {
  const section = linksSection(sections, [rule.title, ...rule.spellings]);
  if (!section) return null;
  const entry = { title: asPlainMarkdown(item.title), reference: referenceTo(item, home) };
  const own = blocks.filter(({ start, end }) => start >= section.body && end <= section.endWithin);
  const change = hasEntries(own) ? amongEntries(text, own, entry) : firstEntry(text, own, section, rule.body, entry);
  return change && onlyChanging(text, sections, section, change);
}

/** A table within a list item is that item's. */
const isTable = (block: Block): block is Table => block.kind === 'table' && block.depth === 0;
const isItem = (block: Block): block is ListItem => block.kind === 'list-item';
const hasEntries = (blocks: readonly Block[]) => blocks.some((block) => isTable(block) || isItem(block));

function amongEntries(text: string, blocks: readonly Block[], entry: Entry): EntryChange | null {
  const table = blocks.find(isTable);
  return table ? inTable(text, table, entry) : inList(text, blocks, entry);
}

/** In place of the words that say there is nothing, else below all that the section says. */
function firstEntry(text: string, own: readonly Block[], section: Section, form: string, entry: Entry): EntryChange {
  const made = withLineEndsOf(text, filled(form, entry));
  const vacant = own.find(({ kind, start, end }) => kind === 'paragraph' && isVacant(text.slice(start, end)));
  if (vacant) {
    const end = vacant.start + text.slice(vacant.start, vacant.end).trimEnd().length;
    return { kind: 'change', edits: [{ start: vacant.start, end, text: made }] };
  }
  const said = text.slice(section.body, section.end).trimEnd();
  if (!said) return { kind: 'add', edits: [replaceBody(text, section, made)] };
  const at = section.body + said.length;
  return { kind: 'add', edits: [{ start: at, end: at, text: lineEndOf(text).repeat(2) + made }] };
}

/** What a form has in this section, with its row or item filled. */
function filled(form: string, entry: Entry): string {
  const change = amongEntries(form, scan(form), entry);
  const made = change && applyEdits(form, change.edits);
  return made?.ok ? made.text : `- ${inWords(entry)}`;
}

function inTable(text: string, table: Table, entry: Entry): EntryChange | null {
  const columns = linkColumns(text, table);
  const width = table.rows[0]?.cells.length ?? 0;
  const values: string[] = Array.from({ length: width }, () => '');
  if (columns.link < 0 || width === 1) values[Math.max(columns.title, 0)] = inWords(entry);
  else {
    values[columns.title < 0 ? Number(columns.link === 0) : columns.title] = entry.title;
    values[columns.link] = entry.reference;
  }
  const waiting = table.rows.findIndex(
    ({ cells }, at) =>
      at > 1 && cells.length >= width && cells.every(({ start, end }) => isVacant(text.slice(start, end))),
  );
  const edits =
    waiting < 0
      ? [appendRow(text, table, values)]
      : values.flatMap((value, column) => (value ? setCell(text, table, waiting, column, value) : []));
  const made = edits.filter((edit) => edit !== null);
  return made.length < edits.length ? null : { kind: 'change', edits: made };
}

function inList(text: string, blocks: readonly Block[], entry: Entry): EntryChange | null {
  const first = blocks.find(isItem);
  const items = blocks.filter(isItem).filter(({ depth, indent }) => depth === first?.depth && indent === first.indent);
  const last = items.at(-1);
  if (!last) return null;
  const waiting = items.find(
    (item) => isVacant(text.slice(item.content, item.end)) && endOfAll(blocks, item) === item.end,
  );
  if (waiting) {
    const edit = setItemText(text, waiting, inWords(entry));
    return edit && { kind: 'change', edits: [edit] };
  }
  const at = endOfAll(blocks, last);
  const line = opening(text, last) + inWords(entry);
  const isOpen = !/[\r\n]/.test(text.charAt(at - 1));
  const added = isOpen ? lineEndOf(text) + line : line + lineEndOf(text);
  return { kind: 'add', edits: [{ start: at, end: at, text: added }] };
}

/** The reference first: whatever a title holds, the entry's own address is the one that is read. */
function inWords({ title, reference }: Entry): string {
  return `${reference} ${title}`.trimEnd();
}

/** Where a list item ends with all that stands in it, without the blank lines after. */
function endOfAll(blocks: readonly Block[], item: ListItem): number {
  let end = item.end;
  for (const block of blocks.slice(blocks.indexOf(item) + 1)) {
    if (block.kind === 'blank') continue;
    if (block.depth <= item.depth) break;
    end = block.end;
  }
  return end;
}

/** Indentation, marker and open box of the item that follows this one. */
function opening(text: string, { start, content, marker, task }: ListItem): string {
  const own = text.slice(start, task ? task.at - 1 : content);
  const next = own.replace(marker, () => marker.replace(/\d+/, (number) => String(Number(number) + 1)));
  return `${next}${/\s$/.test(next) ? '' : ' '}${task ? '[ ] ' : ''}`;
}
