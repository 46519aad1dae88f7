import { describe, expect, it } from 'vitest';
import { day, percent, plural, points } from './format';

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
