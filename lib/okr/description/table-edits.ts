import type { Cell, Row, Table } from './block';
import { type Edit, lineEndOf, smallest } from './edit';

/**
 * Puts a value in a cell, adding the cells a short row lacks. `row` counts the table's lines: 0 is the header, 1 the
 * dashes. In a column whose cells are all equally wide (in UTF-16 units) the padding shrinks or grows with the value
 * while it fits; no other line is touched. Null where the table has no such cell.
 */
export function setCell(text: string, table: Table, row: number, column: number, value: string): Edit | null {
  const line = table.rows[row];
  if (!line || row === 1 || !table.rows[0]?.cells[column]) return null;
  const cell = line.cells[column];
  const written = cellText(value);
  if (!cell) return addCell(text, line, column, written);
  const { lead, trail } = paddingOf(text, cell);
  const width = commonWidth(table, column);
  const fill = width === null ? trail.length : Math.max(width - lead.length - written.length, trail ? 1 : 0);
  const opening = text[cell.from - 1] === '|' || /^\p{L}/u.test(written) ? '' : '| ';
  const closing = text[cell.to] === '|' || written !== '' ? '' : ' |';
  const guard = fill === 0 && written.endsWith('\\') ? ' ' : '';
  const wanted = opening + lead + written + ' '.repeat(fill) + guard + closing;
  return smallest(text, { start: cell.from, end: cell.to, text: wanted });
}

/** Adds a row below the last, as wide as the columns with a common width. Values beyond the header are left out. */
export function appendRow(text: string, table: Table, values: readonly string[]): Edit | null {
  const last = table.rows.at(-1);
  if (!last) return null;
  const indent = /[^\r\n]*$/.exec(text.slice(table.start, last.start))?.[0] ?? '';
  const cells = table.rows[0]?.cells.map((_, column) =>
    ` ${cellText(values[column] ?? '')} `.padEnd(commonWidth(table, column) ?? 0),
  );
  return { start: last.end, end: last.end, text: `${lineEndOf(text)}${indent}|${cells?.join('|')}|` };
}

function addCell(text: string, row: Row, column: number, written: string): Edit {
  const last = row.cells.at(-1);
  const at = last ? last.to + (text[last.to] === '|' ? 1 : 0) : row.end;
  const opening = last && at === last.to ? ' |' : '';
  return { start: at, end: at, text: `${opening}${'  |'.repeat(column - row.cells.length)} ${written} |` };
}

/** The width all cells of a column have in common, from pipe to pipe; null when they differ. */
function commonWidth({ rows }: Table, column: number): number | null {
  const widths = new Set(rows.map(({ cells }) => cells[column]).map((cell) => (cell ? cell.to - cell.from : null)));
  const [width = null] = widths;
  return widths.size === 1 ? width : null;
}

function paddingOf(text: string, { start, end, from, to }: Cell) {
  if (start < end) return { lead: text.slice(from, start), trail: text.slice(end, to) };
  return { lead: text.slice(from, Math.min(from + 1, to)), trail: from + 1 < to ? ' ' : '' };
}

/** On one line, with every pipe escaped that is not so already. */
function cellText(value: string): string {
  const line = value
    .trim()
    .split(/\s*[\r\n]\s*/)
    .join(' ');
  return line.replace(/\\.|\|/g, (found) => (found === '|' ? '\\|' : found));
}
