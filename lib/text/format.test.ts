import { describe, expect, it } from 'vitest';
import { date, day, dayInYear, percent, plural, points, pointsInColumn } from './format';

describe('points', () => {
  it.each([
    [60.5, '60.5'],
    [56.25, '56.3'],
    [74.75, '74.8'],
    [84.25, '84.3'],
    [233 / 3, '77.7'],
    [57, '57'],
    [0.04, '0'],
    [-0.04, '0'],
    [-16.75, '−16.8'],
    [1.005 * 100, '100.5'],
    [12345.67, '12345.7'],
  ])('%f is shown as %s', (value, shown) => expect(points(value)).toBe(shown));
});

it('keeps number and unit together', () => {
  expect(percent(9)).toBe('9\u00a0%');
  expect(plural(1, 'key result')).toBe('1\u00a0key result');
  expect(plural(5, 'key result')).toBe('5\u00a0key results');
});

it('writes a day as GitLab’s readers do, in no time zone', () => {
  expect(day('2023-10-04')).toBe('Wed 4\u00a0Oct 2023');
});

it('writes less of a day where the rest is known', () => {
  expect(dayInYear('2023-10-04')).toBe('Wed 4\u00a0Oct');
  expect(date('2023-10-04')).toBe('4\u00a0Oct\u00a02023');
});

it('keeps one decimal in a column', () => {
  expect(pointsInColumn(11)).toBe('11.0');
  expect(pointsInColumn(-0.04)).toBe('0.0');
  expect(pointsInColumn(56.25)).toBe('56.3');
});
