import { expect, it } from 'vitest';
import { allOf, anyOf, listed } from './lists';

it.each([
  [[], '', '', ''],
  [['a'], 'a', 'a', 'a'],
  [['a', 'b'], 'a and b', 'a or b', 'a, b'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b or c', 'a, b, c'],
])('%j', (words, all, any, bare) => expect([allOf(words), anyOf(words), listed(words)]).toEqual([all, any, bare]));
