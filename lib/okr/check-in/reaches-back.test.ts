import { expect, test } from 'vitest';
import { reachesBack } from './reaches-back';

const NOW = new Date('2023-10-25T12:00:00Z');

test.each([
  ['of two weeks ago, asked each week', '2023-10-11T12:00:00Z', 1, true],
  ['a moment younger', '2023-10-11T12:00:01Z', 1, false],
  ['of two weeks ago, asked every two', '2023-10-11T12:00:00Z', 2, false],
  ['of eight weeks ago, asked every four', '2023-08-30T12:00:00Z', 4, true],
  ['without a date that can be read', 'some day', 1, false],
  ['none', null, 1, false],
] as const)('the oldest %s', (_name, oldest, everyWeeks, expected) => {
  expect(reachesBack({ oldest, all: false }, everyWeeks, NOW)).toBe(expected);
  expect(reachesBack({ oldest, all: true }, everyWeeks, NOW)).toBe(true);
});
