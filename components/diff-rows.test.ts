import { describe, expect, it } from 'vitest';
import { lineDiff } from '../lib/okr/description/line-diff';
import { diffParts } from './diff-rows';

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;

/** As the diff reads: folds by their number of lines, what stands out in brackets. */
function shown(before: string, after: string): string[] {
  return diffParts(lineDiff(before, after)).flatMap((part) => {
    if (part.kind === 'fold') return [`(${part.lines.length})`];
    return part.rows.map(({ kind, text, changed, endOnly }) => {
      const { start, end } = changed ?? { start: 0, end: 0 };
      const words = changed ? `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}` : text;
      return `${SIGNS[kind]}${words}${endOnly ? ' (end)' : ''}`;
    });
  });
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}\n`).join('');

describe('folding', () => {
  it('shows two lines around a change and folds the rest', () => {
    expect(shown(numbers(1, 20), `${numbers(1, 9)}x\n${numbers(11, 20)}`)).toEqual([
      '(7)',
      ' 8',
      ' 9',
      '-10',
      '+x',
      ' 11',
      ' 12',
      '(8)',
    ]);
  });

  it('folds nothing that would take as much room', () => {
    expect(shown('1\n2\n3\n4\n5\n6\n', 'x\n2\n3\n4\n5\ny\n')).toEqual(['-1', '+x', ' 2', ' 3', ' 4', ' 5', '-6', '+y']);
    expect(shown('1\n2\n3\n', '1\n2\n3\n4\n')).toEqual([' 1', ' 2', ' 3', '+4']);
  });

  it('keeps the folded lines', () => {
    const [fold] = diffParts(lineDiff(numbers(1, 9), `${numbers(1, 9)}x`));
    expect(fold).toEqual({ kind: 'fold', lines: ['1', '2', '3', '4', '5', '6', '7'] });
  });
});

describe('what stands out', () => {
  it('marks the words that changed, line by line, also where further lines were added', () => {
    expect(shown('| #1 | 20 % |\n| #2 | 30 % |\n', '| #1 | 22 % |\n| #2 | 33 % |\n| #3 | 45 % |\n')).toEqual([
      '-| #1 | [20] % |',
      '-| #2 | [30] % |',
      '+| #1 | [22] % |',
      '+| #2 | [33] % |',
      '+| #3 | 45 % |',
    ]);
  });

  it('says when only the end of a line changes', () => {
    expect(shown('a\r\nb', 'a\nb')).toEqual(['-a (end)', '+a (end)', ' b']);
  });
});
