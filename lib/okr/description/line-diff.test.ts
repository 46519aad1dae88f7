import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffLine, lineDiff } from './line-diff';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;

const shown = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => `${SIGNS[kind]}${text}`);

const joined = (lines: readonly DiffLine[], without: DiffLine['kind']) =>
  lines
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the smallest change', () => {
  it.each([
    ['nothing', 'a\nb', 'a\nb', [' a\n', ' b']],
    ['a changed line', 'a\nb\nc\n', 'a\nx\nc\n', [' a\n', '-b\n', '+x\n', ' c\n']],
    [
      'a section between two',
      '# A\n\na\n\n# C\n',
      '# A\n\na\n\n# B\n\n# C\n',
      [' # A\n', ' \n', ' a\n', ' \n', '+# B\n', '+\n', ' # C\n'],
    ],
    ['from nothing', '', 'a\n', ['+a\n']],
    ['to nothing', 'a\r\nb', '', ['-a\r\n', '-b']],
    ['a line end at the end', 'a', 'a\n', ['-a', '+a\n']],
    ['another line end', 'a\r\nb', 'a\nb', ['-a\r\n', '+a\n', ' b']],
    ['two places', 'a\nb\nc\nd\ne\n', 'a\nc\nd\nx\ne\n', [' a\n', '-b\n', ' c\n', ' d\n', '+x\n', ' e\n']],
    ['a moved line', 'a\nb\nc\n', 'b\nc\na\n', ['-a\n', ' b\n', ' c\n', '+a\n']],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected);
  });
});

it('numbers the lines of both texts', () => {
  expect(lineDiff('a\nb\nc', 'a\nx\ny\nc')).toEqual([
    { kind: 'same', text: 'a\n', from: 1, to: 1 },
    { kind: 'removed', text: 'b\n', from: 2 },
    { kind: 'added', text: 'x\n', to: 2 },
    { kind: 'added', text: 'y\n', to: 3 },
    { kind: 'same', text: 'c', from: 3, to: 4 },
  ]);
});

const shortLines = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));
const text = fc.oneof(nastyMarkdown, shortLines, fc.string());

it('tells both texts to the byte, what is removed before what is added', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      expect(joined(lines, 'added')).toBe(before);
      expect(joined(lines, 'removed')).toBe(after);
      const kinds = lines.map(({ kind }) => kind[0]).join('');
      expect(kinds).not.toContain('ar');
    }),
    OFTEN,
  );
});

it('keeps as many lines as can be kept', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(shortLines, shortLines, (before, after) => {
      const kept = lineDiff(before, after).filter(({ kind }) => kind === 'same').length;
      expect(kept).toBe(mostInCommon(linesOf(before), linesOf(after)));
    }),
    OFTEN,
  );
});

const linesOf = (from: string) => from.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+/g) ?? [];

/** By the table every textbook has. */
function mostInCommon(one: string[], other: string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const line of one) {
    const next = [0];
    other.forEach((against, at) => {
      next.push(line === against ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

it('replaces everything between where nearly all of a long text differs', () => {
  const many = (name: string) => Array.from({ length: 20_000 }, (_, at) => `${at % 7 === 0 ? '' : name}${at % 7}\n`);
  const [before, after] = [`head\n${many('a').join('')}tail\n`, `head\n${many('b').join('')}tail\n`];
  const started = performance.now();
  const lines = lineDiff(before, after);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(joined(lines, 'added')).toBe(before);
  expect(joined(lines, 'removed')).toBe(after);
  expect(lines.at(0)?.kind).toBe('same');
  expect(lines.at(-1)?.kind).toBe('same');
});
