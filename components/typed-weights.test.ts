import { expect, it } from 'vitest';
import { sumOf, typedWeights } from './typed-weights';

it.each([
  ['50', 50],
  [' 7 ', 7],
  ['0', 0],
  ['100', 100],
  ['101', null],
  ['', null],
  ['-1', null],
  ['33.3', null],
  ['1e1', null],
  ['٥', null],
])('%j → %s', (typed, weight) => {
  expect(typedWeights([typed])).toEqual([weight]);
});

it('adds up what is a weight', () => {
  expect(sumOf([50, null, 30])).toBe(80);
  expect(sumOf([])).toBe(0);
});
