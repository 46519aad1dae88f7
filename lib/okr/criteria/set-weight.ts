import type { Block, Table } from '../description/block';
import { type Edit, smallest } from '../description/edit';
import { setCell } from '../description/table-edits';
import type { Criteria, Criterion } from './criteria';
import { weightIn } from './written-weight';

const DEFAULT_FORM = ' (0%)';
const NUMBER = /\d+(?:[.,]\d+)?/;

/** Writes a criterion's weight, in percent: its digits alone where it has some. Null where it cannot take one. */
export function setWeight(
  text: string,
  blocks: readonly Block[],
  criteria: Criteria,
  criterion: Criterion,
  weight: number,
): Edit[] | null {
  if (criterion.weight === weight) return [];
  const { weightSpan, wordsSpan, span } = criterion;
  if (weightSpan) return [smallest(text, { ...weightSpan, text: String(weight) })];
  const column = criteria.columns?.weight ?? null;
  if (column !== null) {
    const table = tableAt(blocks, span.start);
    const edit = table && setCell(text, table, criterion.at, column, weightCell(text, criteria, weight));
    return edit && [edit];
  }
  if (!wordsSpan) return null;
  const form = weightForm(text, criteria, weight);
  const at = form.startsWith(' ') ? wordsSpan.end : wordsSpan.start;
  return [{ start: at, end: at, text: form }];
}

export function tableAt(blocks: readonly Block[], at: number): Table | null {
  return blocks.find((block): block is Table => block.kind === 'table' && block.start <= at && at < block.end) ?? null;
}

/** As it stands in a weight column: with a percent sign unless the others have none. */
export function weightCell(text: string, { items }: Criteria, weight: number): string {
  const other = items.find(({ weightSpan }) => weightSpan !== null)?.weightSpan;
  return other && !/^\s?%/.test(text.slice(other.end)) ? String(weight) : `${weight}%`;
}

/** As the criteria that have one write it: ` (30%)` behind the words, or `30% - ` before them. */
export function weightForm(text: string, { items }: Criteria, weight: number): string {
  const pieces = items.flatMap(({ weightPiece }) =>
    weightPiece ? [text.slice(weightPiece.start, weightPiece.end)] : [],
  );
  const forms = pieces.map((piece) => piece.replace(/[*_`~]/g, '').replace(/\s+/g, ' '));
  const form = forms.find((one) => isClear(one)) ?? DEFAULT_FORM;
  return form.replace(NUMBER, String(weight));
}

/** Whether it is read as a weight beside any words. */
function isClear(form: string): boolean {
  const beside = form.startsWith(' ') ? `x${form}` : form.endsWith(' ') ? `${form}x` : 'x';
  return weightIn(beside).found !== null;
}
