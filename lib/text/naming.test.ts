import { expect, it } from 'vitest';
import { inARow, quoted } from './naming';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, e and 2 more'],
])('%j in a row', (names, expected) => {
  expect(inARow(names)).toBe(expected);
});

it.each([
  ['  Tw\n o ', '“Tw o”'],
  ['abcdef', '“abcd…”'],
  ['abcde', '“abcde”'],
  ['😀😀😀😀😀😀', '“😀😀😀😀…”'],
])('%j in quotation marks, five characters at most', (title, expected) => {
  expect(quoted(title, 5)).toBe(expected);
});
