import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from './block';
import { applyEdits, type Edit } from './edit';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';
import { scan } from './scan';
import { appendRow, setCell } from './table-edits';

const isTable = (block: Block): block is Table => block.kind === 'table';

function tableIn(text: string): Table {
  const table = scan(text).find(isTable);
  if (!table) throw new Error('No table.');
  return table;
}

function edited(text: string, edit: Edit | null): string | null {
  const result = edit && applyEdits(text, [edit]);
  return result?.ok ? result.text : null;
}

const set = (text: string, row: number, column: number, value: string) =>
  edited(text, setCell(text, tableIn(text), row, column, value));

const append = (text: string, ...values: string[]) => edited(text, appendRow(text, tableIn(text), values));

describe('one cell', () => {
  it.each([
    ['| a  | b |\n|----|---|\n| cc | d |\n', 2, 0, 'e', '| a  | b |\n|----|---|\n| e  | d |\n'],
    ['| a  | b |\n|----|---|\n| cc | d |\n', 2, 0, 'long', '| a  | b |\n|----|---|\n| long | d |\n'],
    ['| a | b |\n|--|--|\n| cc   | d |', 2, 0, 'e', '| a | b |\n|--|--|\n| e   | d |'],
    ['|a|b|\n|-|-|\n|c||', 2, 1, 'x|y', '|a|b|\n|-|-|\n|c|x\\|y|'],
    ['| a |\r\n|---|\r\n|   |\r\n', 2, 0, 'x', '| a |\r\n|---|\r\n| x |\r\n'],
    ['a | b\n- | -:\nc | d\n', 2, 1, '`|` \\|', 'a | b\n- | -:\nc | `\\|` \\|\n'],
    ['|a|\n|-|\n|b|', 2, 0, 'c\nd\\', '|a|\n|-|\n|c d\\ |'],
    ['a|b\n-|-\nc|d', 2, 0, '- x', 'a|b\n-|-\n| - x|d'],
    ['a | b\n--|--\nc\n', 2, 1, 'd', 'a | b\n--|--\nc | d |\n'],
  ])('%j: %i, %i is %j', (text, row, column, value, expected) => {
    expect(set(text.replace('- | -:', ':- | -:'), row, column, value)).toBe(expected.replace('- | -:', ':- | -:'));
  });

  it.each([
    [1, 0],
    [2, 2],
    [3, 0],
  ])('there is none at %i, %i', (row, column) => {
    expect(set('|a|b|\n|-|-|\n|c|d|', row, column, 'x')).toBeNull();
  });
});

describe('one more row', () => {
  it.each([
    ['| a  | b |\n|----|---|\n', ['x', 'y'], '| a  | b |\n|----|---|\n| x  | y |\n'],
    ['|a|b|\r\n|-|-|\r\n|c|d|', ['x|y'], '|a|b|\r\n|-|-|\r\n|c|d|\r\n| x\\|y |  |'],
    ['- |a|\n  |-|\n\nb', ['x', 'y'], '- |a|\n  |-|\n  | x |\n\nb'],
  ])('%j with %j', (text, values, expected) => {
    expect(append(text, ...values)).toBe(expected);
  });
});

it('a value written is the value read, and nothing else changes, in any table', { timeout: PATIENCE }, () => {
  const rows = fc.array(fc.constantFrom('| a | b |', 'a|b', '| a', '|  |', '|| c |', '\\| | `|` |', 'é'), {
    maxLength: 4,
  });
  const heads = fc.constantFrom('| a | b |\n|---|:-:|', 'a | b\n:-|-', '- |a|b|\n  |-|-|', '|a  |b|\n|---|-|');
  const values = fc
    .string({ unit: fc.constantFrom(...'ab \\|`-#>1.\n<'), minLength: 1 })
    .filter((value) => value.trim() !== '');
  const texts = fc.tuple(nastyMarkdown, heads, rows).map(([, head, body]) => [head, ...body].join('\n'));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat({ max: 1 }), values, (text, choice, column, value) => {
      const table = tableIn(text);
      const row = 2 + (choice % Math.max(1, table.rows.length - 2));
      const after = set(text, row, column, value) ?? text;
      const cells = (source: string) =>
        tableIn(source).rows.map((each) => each.cells.map((cell) => source.slice(cell.start, cell.end)));
      const expected = cells(text);
      const line = expected[row];
      if (!line) return;
      while (line.length <= column) line.push('');
      const [written = ''] = cells(append('|a|\n|-|', value) ?? '')[2] ?? [];
      line[column] = written;
      expect(cells(after)).toEqual(expected);
    }),
    OFTEN,
  );
});
