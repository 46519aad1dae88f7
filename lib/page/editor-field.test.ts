import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from './editor-field';

const PARTS = ['a', 'b', '\n', '😀', '😃', '\ud83d', '\ude00'];
const text = fc.array(fc.constantFrom(...PARTS)).map((parts) => parts.join(''));
const pairs = fc.tuple(text, text, text, text).map(([head, old, now, tail]) => [head + old + tail, head + now + tail]);

describe('the change between two texts', () => {
  it.each([
    ['nothing', 'same', 'same', { start: 4, end: 4, inserted: '' }],
    ['an insertion', 'one\nthree', 'one\ntwo\nthree', { start: 5, end: 5, inserted: 'wo\nt' }],
    ['a deletion', 'aab', 'ab', { start: 1, end: 2, inserted: '' }],
    ['all', 'one', 'TWO', { start: 0, end: 3, inserted: 'TWO' }],
    ['half of a character', 'x😀y', 'x😃y', { start: 1, end: 3, inserted: '😃' }],
    ['its other half', '\ud83d\ude00', '\ud83e\ude00', { start: 0, end: 2, inserted: '\ud83e\ude00' }],
  ])('is %s', (_, before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change);
  });

  it('makes one of the other, whatever they are, and cuts no character', () => {
    fc.assert(
      fc.property(pairs, ([before = '', after = '']) => {
        const { start, end, inserted } = changeBetween(before, after);
        expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after);
        const wellFormed = before.isWellFormed() && after.isWellFormed();
        if (wellFormed)
          expect([before.slice(0, start), inserted, before.slice(end)].every((part) => part.isWellFormed())).toBe(true);
      }),
    );
  });
});
