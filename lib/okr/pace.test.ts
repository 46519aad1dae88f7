import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './day';
import { paceOf } from './pace';

const quarter = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };
const DAYS = 92;

it.each([
  ['2023-07-31', { state: 'not-started', elapsed: 0, speak: false }],
  ['2023-08-01', { state: 'running', elapsed: 1 / DAYS, speak: false }],
  ['2023-08-22', { state: 'running', elapsed: 22 / DAYS, speak: false }],
  ['2023-08-23', { state: 'running', elapsed: 0.25, speak: true }],
  ['2023-10-25', { state: 'running', elapsed: 86 / DAYS, speak: true }],
  ['2023-10-31', { state: 'running', elapsed: 1, speak: true }],
  ['2023-11-01', { state: 'ended', elapsed: 1, speak: false }],
])('%s', (today, expected) => {
  expect(paceOf(quarter, today)).toEqual(expected);
});

it('has none on no day', () => {
  expect(paceOf(quarter, '2023-02-30')).toBeNull();
  expect(paceOf({ ...quarter, end: '' }, '2023-08-01')).toBeNull();
});

it('never runs backwards nor leaves 0 to 1', () => {
  const day = fc.integer({ min: -200, max: 400 });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const elapsed = [Math.min(a, b), Math.max(a, b)].map(
        (count) => paceOf(quarter, addDays(quarter.start, count) ?? '')?.elapsed ?? Number.NaN,
      );
      const [earlier = Number.NaN, later = Number.NaN] = elapsed;
      expect(earlier).toBeGreaterThanOrEqual(0);
      expect(later).toBeLessThanOrEqual(1);
      expect(earlier).toBeLessThanOrEqual(later);
    }),
  );
});
