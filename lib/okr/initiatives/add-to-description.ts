import type { Block, ListItem, Table } from '../description/block';
import { type Edit, lineEndOf } from '../description/edit';
import { setItemText } from '../description/list-edits';
import { isPlaceholder } from '../description/placeholder';
import { asPlainMarkdown } from '../description/plain-text';
import { replaceBody } from '../description/section-edits';
import type { Section } from '../description/sections';
import { appendRow, setCell } from '../description/table-edits';
import type { SectionRule } from '../description-rules';
import { referenceTo } from './call-by-reference';
import type { Initiative } from './initiative';
import { linksSection } from './read-links';
import type { ReferenceHome } from './reference';

const LINK_COLUMN = /link|url|reference/i;

/**
 * The edits that name an epic in a description's list or table of them: in the template's own row or item where that
 * still waits to be filled, else behind the last, in the same style. Null where there is no such section.
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
  const own = blocks.filter(({ start, end }) => start >= section.body && end <= section.end);
  const [title, reference] = [asPlainMarkdown(item.title), referenceTo(item, home)];
  const table = own.find((block) => block.kind === 'table');
  if (table) return inTable(text, table, title, reference);
  const items = own.filter((block): block is ListItem => block.kind === 'list-item');
  const last = items.findLast(({ depth, indent }) => depth === items[0]?.depth && indent === items[0]?.indent);
  const entry = `${title}: ${reference}`;
  if (last) return inList(text, last, entry);
  const isTable = rule.body.includes('|');
  const body = text.slice(section.body, section.end).trim();
  const list = isTable ? `| Epic Title | Epic Link |\n| --- | --- |\n| ${title} | ${reference} |` : `1. ${entry}`;
  return [replaceBody(text, section, body && !isPlaceholder(body) ? `${body}\n\n${list}` : list)];
}

function inTable(text: string, table: Table, title: string, reference: string): Edit[] | null {
  const [header, , ...rows] = table.rows;
  const names = header?.cells.map((cell) => text.slice(cell.start, cell.end)) ?? [];
  const column = names.findIndex((name) => LINK_COLUMN.test(name));
  const isOneColumn = column < 0 || names.length === 1;
  const values = names.map((_, at) =>
    isOneColumn ? (at === 0 ? `${title}: ${reference}` : '') : at === column ? reference : '',
  );
  const titleColumn = names.findIndex((_, at) => at !== column);
  if (!isOneColumn) values[titleColumn] = title;
  const waiting = rows.findIndex(({ cells }) =>
    cells.every(({ start, end }) => start === end || isPlaceholder(text.slice(start, end))),
  );
  if (waiting < 0) {
    const edit = appendRow(text, table, values);
    return edit && [edit];
  }
  return values.flatMap((value, at) => (value ? (setCell(text, table, waiting + 2, at, value) ?? []) : []));
}

function inList(text: string, last: ListItem, entry: string): Edit[] | null {
  const words = text.slice(last.content, last.end).trim();
  if (!words || isPlaceholder(words)) {
    const edit = setItemText(text, last, entry);
    return edit && [edit];
  }
  const at = last.start + text.slice(last.start, last.end).trimEnd().length;
  const lineStart = Math.max(text.lastIndexOf('\n', last.start - 1), text.lastIndexOf('\r', last.start - 1)) + 1;
  const indent = text.slice(lineStart, last.start);
  return [{ start: at, end: at, text: `${lineEndOf(text)}${indent}${nextMarker(last.marker)} ${entry}` }];
}

/** `3.` behind `2.`; people who number every item `1.` get the right number too: GitLab shows them alike. */
function nextMarker(marker: string): string {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) ? marker : `${number + 1}${marker.slice(-1)}`;
}
