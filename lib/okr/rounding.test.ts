import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rounding } from './profile';
import { shownScore } from './rounding';

it.each<[number, Rounding['decimals'], Rounding['way'], number]>([
  [60.5, 1, 'nearest', 60.5],
  [60.5, 0, 'nearest', 61],
  [60.5, 0, 'down', 60],
  [56.25, 1, 'nearest', 56.3],
  [56.25, 1, 'down', 56.2],
  [74.75, 0, 'nearest', 75],
  [77.67, 0, 'down', 77],
  [59.999999999, 0, 'down', 60],
  [59.999999999, 1, 'down', 60],
  [59.99, 0, 'down', 59],
  [59.99, 1, 'down', 59.9],
  [0, 1, 'down', 0],
  [144, 0, 'nearest', 144],
])('%d with %d decimals, %s: %d', (percent, decimals, way, expected) => {
  expect(shownScore(percent, { decimals, way })).toBe(expected);
});

it('keeps what needs no rounding, whatever the arithmetic it came from', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom<Rounding['way']>('nearest', 'down'),
      (tenths, count, way) => {
        const mean = Array.from({ length: count }, () => tenths / 10 / count).reduce((sum, part) => sum + part, 0);
        expect(shownScore(mean, { decimals: 1, way })).toBe(tenths / 10);
      },
    ),
  );
});
