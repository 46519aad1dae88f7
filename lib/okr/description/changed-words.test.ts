import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedWords } from './changed-words';

function marked(before: string, after: string): [string, string] | null {
  const changed = changedWords(before, after);
  if (!changed) return null;
  const mark = (text: string, { start, end }: { start: number; end: number }) =>
    `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  return [mark(before, changed.from), mark(after, changed.to)];
}

it.each([
  ['| #3701 | 20 % |', '| #3701 | 22 % |', ['| #3701 | [20] % |', '| #3701 | [22] % |']],
  ['Score => 9%', 'Score => 94%', ['Score => [9]%', 'Score => [94]%']],
  ['one two', 'one new two', ['one []two', 'one [new ]two']],
  ['one two three', 'one 2 and 3', null],
  ['grün', 'grüß dich', null],
  ['a 👍 b', 'a 👎 b', ['a [👍] b', 'a [👎] b']],
  ['one', 'two', null],
  ['| a |', '| b |', null],
])('%j → %j', (before, after, expected) => {
  expect(marked(before, after)).toEqual(expected);
});

it('leaves the same around what it marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const changed = changedWords(before, after);
      if (!changed) return;
      const { from, to } = changed;
      expect(before.slice(0, from.start)).toBe(after.slice(0, to.start));
      expect(before.slice(from.end)).toBe(after.slice(to.end));
      expect(from.start).toBeLessThanOrEqual(from.end);
      expect(to.start).toBeLessThanOrEqual(to.end);
    }),
  );
});
