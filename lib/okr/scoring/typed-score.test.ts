import { expect, it } from 'vitest';
import { typedScore } from './typed-score';

it.each([
  ['63', 63],
  [' 63 % ', 63],
  ['63.5%', 63.5],
  ['63,25', 63.25],
  ['0', 0],
  ['1000', 1000],
])('typed %s is a score', (text, score) => {
  expect(typedScore(text)).toBe(score);
});

it.each(['', '%', '-5', '1001', '1,500', '6e2', '63.', '.5', '3/5', 'NaN', '１２'])('typed %s is none', (text) => {
  expect(typedScore(text)).toBeNull();
});
