import { expect, test } from 'vitest';
import { isFarOver, type Line, median, table } from './line';

const line = (runs: number[] | null, ceiling = 5): Line => ({ what: 'a thing', unit: 'ms', ceiling, runs });

test('the median is the middle, or between the two in the middle', () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 9])).toBe(3);
});

test('only three times the ceiling is far over', () => {
  expect(isFarOver(line([14, 15, 16]))).toBe(false);
  expect(isFarOver(line([15, 15.1, 16]))).toBe(true);
  expect(isFarOver(line([0, 0, 0], 0))).toBe(false);
  expect(isFarOver(line([1, 1, 0], 0))).toBe(true);
  expect(isFarOver(line([]))).toBe(true);
  expect(isFarOver(line(null))).toBe(false);
});

test('the table says what stands out', () => {
  expect(table([line([4]), line([6]), line([16]), line(null)]).map((row) => row.split('  ').at(-1)?.trim())).toEqual([
    'ceiling',
    '5 ms',
    'over',
    'FAR OVER',
    'not built yet',
  ]);
});
