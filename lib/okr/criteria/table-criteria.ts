import { type Outcome, parseScoreAfter } from '../arrow';
import type { Cell, Row, Span, Table } from '../description/block';
import { isPlaceholder } from '../description/placeholder';
import { comparable } from '../description/sections';
import type { ReferenceHome } from '../initiatives/reference';
import { scoreOfTitle } from '../title-score';
import type { Criterion } from './criteria';
import { wordsOf } from './words';

interface Columns {
  title: number;
  weight: number | null;
  score: number | null;
}

const WEIGHT =
  /(?:^|[^\p{L}])(?:weights?|weighting|weightage|contributions?|contributes|share)(?![\p{L}])|^(?:%|percent|percentage)$/u;
const SCORE = /^(?:(?:current|final|overall) )?(?:score|progress)(?: ?\(?%\)?)?$/;
/** Columns that hold no words: numbers, boxes, addresses. */
const WORDLESS = /^(?:#|no\.?|nr\.?|№|done|done\?|✓|link|links|url|epic link|issue link|)$/u;
const NUMBER = /(?<![\p{L}\p{N}.,<>=~≥≤±+−–-])\d{1,3}(?:\.\d{1,4}|,\d{1,2})?(?![\p{L}\p{N}]|[.,–-]\d)/gu;
const BARE_NUMBER = /^[*_`\s]*\d{1,4}(?:[.,]\d+)?[*_`\s]*$/;
const BOX = /^(?:[-*+] +)?\[([ xX~])\](?=\s|$)\s*/;

/** The rows of a table as criteria: a weight column, a score column, the rest says what it is. Null: no words in it. */
export function tableCriteria(text: string, table: Table, home: ReferenceHome) {
  const columns = columnsOf(text, table);
  if (!columns) return null;
  const items = table.rows.slice(2).flatMap((row, at) => criterionOfRow(text, row, at + 2, columns, home) ?? []);
  return { columns: { title: columns.title, weight: columns.weight }, items };
}

function columnsOf(text: string, { rows: [header] }: Table): Columns | null {
  const names = header?.cells.map(({ start, end }) => comparable(text.slice(start, end))) ?? [];
  const score = names.findIndex((name) => SCORE.test(name));
  const weight = names.findIndex((name, at) => at !== score && WEIGHT.test(name));
  const free = names.map((_, at) => at).filter((at) => at !== score && at !== weight);
  const title = free.find((at) => !WORDLESS.test(names[at] ?? '')) ?? free[0];
  if (title === undefined) return null;
  return { title, weight: weight < 0 ? null : weight, score: score < 0 ? null : score };
}

function criterionOfRow(text: string, row: Row, at: number, columns: Columns, home: ReferenceHome): Criterion | null {
  const { cells } = row;
  const isEmpty = ({ start, end }: Cell) => start === end || isPlaceholder(text.slice(start, end));
  if (cells.every(isEmpty)) return null;
  const cell = cells[columns.title] ?? { start: row.end, end: row.end };
  const boxes = cells.map(({ start, end }) => BOX.exec(text.slice(start, end)));
  const { mentions, outcome: arrow, ...words } = wordsOf(text, behindBox(cell, boxes[columns.title]), home);
  const others = cells.filter((_, index) => ![columns.title, columns.weight, columns.score].includes(index));
  const named = [...mentions, ...others.flatMap((other) => wordsOf(text, other, home).mentions)];
  const box = boxes.find((found) => found)?.[1] ?? null;
  const outcome = scoreIn(text, cells[columns.score ?? -1]) ?? arrow;
  return {
    ...words,
    ...(columns.weight === null ? {} : weightOfCell(text, cells[columns.weight])),
    span: { start: row.start, end: row.end },
    at,
    mention: named.find(({ target }) => target.kind === 'item') ?? named[0] ?? null,
    ticked: box === null ? null : /x/i.test(box),
    written: outcome?.kind === 'percent' ? outcome.percent : null,
    givenUp: outcome?.kind === 'cancelled' || box === '~',
  };
}

function behindBox({ start, end }: Span, box: RegExpExecArray | null | undefined): Span {
  return { start: Math.min(end, start + (box?.[0].length ?? 0)), end };
}

/** The only number of the weight's cell, with its percent sign or without. */
function weightOfCell(text: string, cell: Cell | undefined): Pick<Criterion, 'weight' | 'weightSpan' | 'weightPiece'> {
  const numbers = cell ? [...text.slice(cell.start, cell.end).matchAll(NUMBER)] : [];
  const [only] = numbers;
  const weight = Number(only?.[0].replace(',', '.'));
  if (!cell || !only || numbers.length > 1 || weight > 100)
    return { weight: null, weightSpan: null, weightPiece: null };
  const start = cell.start + only.index;
  return { weight, weightSpan: { start, end: start + only[0].length }, weightPiece: null };
}

/** In a score column no arrow is needed, nor a percent sign. */
function scoreIn(text: string, cell: Cell | undefined): Outcome | null {
  if (!cell || cell.start === cell.end) return null;
  const written = text.slice(cell.start, cell.end);
  const value = BARE_NUMBER.test(written) ? `${written.replace(/[*_`\s]/g, '')}%` : written;
  return (scoreOfTitle(value) ?? parseScoreAfter(value, 0, 0))?.outcome ?? null;
}
