import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldAt, fieldScore } from './field-score';

const field = (start: number | null, end: number | null) => ({
  percent: null,
  start,
  current: null,
  end,
  updatedAt: null,
});

it.each([
  [0, 100, 63, { current: 63, percent: 63 }],
  [null, null, 63, { current: 63, percent: 63 }],
  [0, 100, 60.5, { current: 61, percent: 61 }],
  [10, 17, 50, { current: 14, percent: 57 }],
  [53, 38, 40, { current: 47, percent: 40 }],
  [0, 5, 63, { current: 3, percent: 60 }],
  [0, -3, 0, { current: 0, percent: 0 }],
  [0, 20_000, 63.12, { current: 12_624, percent: 63 }],
])('from %s to %s, %d', (start, end, percent, expected) => {
  expect(fieldScore(field(start, end), percent)).toEqual(expected);
});

it.each([
  [38, 53, 45, 47],
  [53, 38, 45, 53],
  [38, 53, 60, 100],
  [38, 53, 20, 0],
  [53, 38, 60, 0],
  [null, null, 63, 63],
])('from %s to %s, a value of %d shows %d', (start, end, current, percent) => {
  expect(fieldAt(field(start, end), current)).toEqual({ current, percent });
});

it('cannot write where start and end are the same', () => {
  expect(fieldScore(field(5, 5), 40)).toBeNull();
  expect(fieldScore(field(100, null), 40)).toBeNull();
  expect(fieldAt(field(5, 5), 5)).toBeNull();
});

it('stays between start and end, and shows the nearest percentage the field has', () => {
  const whole = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 0, max: 100 }), (start, end, percent) => {
      fc.pre(start !== end);
      const { current, percent: shown } = fieldScore(field(start, end), percent) ?? {
        current: Number.NaN,
        percent: -1,
      };
      expect(Number.isInteger(current)).toBe(true);
      expect(current).toBeGreaterThanOrEqual(Math.min(start, end));
      expect(current).toBeLessThanOrEqual(Math.max(start, end));
      // Half a step of the field, and half a percent for rounding what it shows.
      expect(Math.abs(shown - percent)).toBeLessThanOrEqual(50 / Math.abs(end - start) + 0.5);
    }),
  );
});
