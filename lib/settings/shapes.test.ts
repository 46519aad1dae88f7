import { expect, test } from 'vitest';
import { entries, flag, list, listed, number, object, oneOf, orNull, text } from './shapes';

const person = object({ name: text, age: number }, { away: flag });

test.each([
  [
    { name: 'a', age: 1 },
    { name: 'a', age: 1 },
  ],
  [
    { name: 'a', age: 1, away: true, more: 1 },
    { name: 'a', age: 1, away: true },
  ],
  [
    { name: 'a', age: 1, away: undefined },
    { name: 'a', age: 1 },
  ],
  [{ name: 'a', age: 1, away: 'yes' }, undefined],
  [{ name: 'a' }, undefined],
  [[], undefined],
  [null, undefined],
  ['a', undefined],
])('of %j an object makes %j', (value, believed) => expect(person(value)).toEqual(believed));

test('words and null are taken as they are, and nothing for something', () => {
  const word = orNull(oneOf('a', 'b'));
  expect(['b', null, 'c', 1, undefined].map(word)).toEqual(['b', null, undefined, undefined, undefined]);
});

test('a broken part costs a list, or itself alone', () => {
  const kept = ['a', 1, 'b'];
  expect([list(text)(kept), listed(text)(kept), entries(text)({ ...kept })]).toEqual([
    undefined,
    ['a', 'b'],
    { 0: 'a', 2: 'b' },
  ]);
  expect([list, listed, entries].map((shape) => shape(text)('a'))).toEqual([undefined, undefined, undefined]);
});
