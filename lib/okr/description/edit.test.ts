import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, type Edit, lineEndOf, smallest, withLineEndsOf } from './edit';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';

it('makes many edits, in any order, each counted in the text as it was', () => {
  const edits = [
    { start: 4, end: 5, text: 'E' },
    { start: 0, end: 1, text: '' },
    { start: 2, end: 2, text: '1' },
    { start: 2, end: 2, text: '2' },
  ];
  expect(applyEdits('abcdef', edits)).toEqual({ ok: true, text: 'b12cdEf' });
});

it('refuses edits that overlap, and one outside the text', () => {
  const [one, other] = [
    { start: 0, end: 3, text: 'x' },
    { start: 2, end: 4, text: 'y' },
  ];
  expect(applyEdits('abcdef', [other, one])).toEqual({ ok: false, edits: [one, other] });
  for (const outside of [
    { start: -1, end: 0, text: '' },
    { start: 0, end: 7, text: '' },
    { start: 2, end: 1, text: '' },
  ]) {
    expect(applyEdits('abcdef', [outside])).toEqual({ ok: false, edits: [outside] });
  }
});

const editsOf = (text: string): fc.Arbitrary<Edit[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 6 }),
      fc.array(fc.string(), { minLength: 3, maxLength: 3 }),
    )
    .map(([places, texts]) => {
      const inOrder = places.toSorted((one, other) => one - other);
      return texts.flatMap((added, at) => {
        const [start, end] = [inOrder[2 * at], inOrder[2 * at + 1]];
        return start === undefined || end === undefined ? [] : [{ start, end, text: added }];
      });
    });

it('changes only the ranges named, and touches no more than it must', { timeout: PATIENCE }, () => {
  const cases = nastyMarkdown.chain((text) => editsOf(text).map((edits) => ({ text, edits })));
  fc.assert(
    fc.property(cases, ({ text, edits }) => {
      const edited = applyEdits(text, edits.toReversed());
      if (!edited.ok) throw new Error('Edits beside each other were refused.');
      let rest = edited.text;
      let at = 0;
      for (const { start, end, text: added } of edits) {
        const kept = text.slice(at, start) + added;
        expect(rest.startsWith(kept)).toBe(true);
        rest = rest.slice(kept.length);
        at = end;
      }
      expect(rest).toBe(text.slice(at));
      expect(
        applyEdits(
          text,
          edits.map((edit) => smallest(text, edit)),
        ),
      ).toEqual(edited);
    }),
    OFTEN,
  );
});

it.each([
  ['a b c', 'a x c', { start: 2, end: 3, text: 'x' }],
  ['aaa', 'aaaa', { start: 3, end: 3, text: 'a' }],
  ['abc', 'abc', { start: 3, end: 3, text: '' }],
])('from %j to %j', (text, wanted, expected) => {
  expect(smallest(text, { start: 0, end: text.length, text: wanted })).toEqual(expected);
});

it('follows the line ends of the text', () => {
  expect(['a\r\nb\nc', 'a\nb', 'a\rb', 'a'].map(lineEndOf)).toEqual(['\r\n', '\n', '\r', '\n']);
  expect(withLineEndsOf('a\r\n', 'b\nc\r\nd\re')).toBe('b\r\nc\r\nd\r\ne');
});
