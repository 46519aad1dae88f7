import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFTEN, PATIENCE } from './markdown.fixture';
import { proseLines } from './prose';

const texts = (markdown: string) => proseLines(markdown).map(({ text }) => text);

describe('what is left out', () => {
  it.each([
    ['a fence', 'a\n```\nb\n```\nc', ['a', 'c']],
    ['a fence with a language', 'a\n~~~ js\nb\n~~~\nc', ['a', 'c']],
    ['a longer fence around a shorter one', '````\n```\nb\n```\n````\nc', ['c']],
    ['a fence in a list', '- a\n  ```\n  b\n  ```\n- c', ['- a', '- c']],
    ['a fence that opens with its list item', '1. ```\n   b\n   ```\nc', ['1. ', 'c']],
    ['a fence that never closes', 'a\n```\nb', ['a']],
    ['the other fence inside a fence', '```\n~~~\n```\nc', ['c']],
    ["GitLab's quote", 'a\n>>>\nb\n>>>\nc', ['a', 'c']],
    ['nothing for code in a line', '``` a ``` b\nc', ['``` a ``` b', 'c']],
    ['a comment', 'a <!-- b --> c', ['a            c']],
    ['two comments', '<!-- a -->b<!---->c', ['          b       c']],
    ['a comment over lines', 'a <!-- b\nc\nd --> e', ['a       ', ' ', '      e']],
    ['an empty comment', '<!-->a', ['     a']],
    ['a fence in a comment', '<!--\n```\n-->\na', ['    ', '   ', '   ', 'a']],
    ['no comment that opens in a fence', '```\n<!--\n```\na', ['a']],
    ['code by indentation', 'a\n\n    b\n', ['a']],
    ['front matter', '---\na: b\n---\nc', ['c']],
    ['no comment that never ends', 'a <!-- b\nc', ['a <!-- b', 'c']],
    ['all after a comment that opens a line and never ends', 'a\n<!-- b\nc', ['a', '      ', ' ']],
  ])('%s', (_, markdown, expected) => {
    expect(texts(markdown)).toEqual(expected);
  });
});

it('counts lines and offsets with any line end', () => {
  expect(proseLines('a\r\nb\n\r\n```\r\nx\r\n```\r\nc')).toEqual([
    { number: 1, offset: 0, text: 'a' },
    { number: 2, offset: 3, text: 'b' },
    { number: 7, offset: 20, text: 'c' },
  ]);
});

it('keeps lengths and offsets for any text', { timeout: PATIENCE }, () => {
  const pieces = ['a', ' ', '\n', '\r\n', '\r', '<!--', '-->', '-', '>', '```', '~~~', '>>>', '- '];
  const anyText = fc.array(fc.constantFrom(...pieces)).map((all) => all.join(''));
  fc.assert(
    fc.property(anyText, (markdown) => {
      for (const { number, offset, text } of proseLines(markdown)) {
        const before = markdown.slice(0, offset);
        expect(before.split(/\r\n|\r|\n/)).toHaveLength(number);
        for (const [at, char] of [...text].entries()) expect([' ', markdown[offset + at]]).toContain(char);
      }
    }),
    OFTEN,
  );
});

it.each(['<!--', '-->', '<!-- -->', '`', '```\n', '>', '- ', '1. ', ' ', '\r', '<!--\n', '~'])(
  'takes linear time with many of %j',
  (piece) => {
    const many = piece.repeat(100_000);
    const began = performance.now();
    for (const text of [many, `${many}x`, `x${many}-->`, `x\`${many}\``]) proseLines(text);
    // Not a measurement: what is not linear takes minutes here.
    expect(performance.now() - began).toBeLessThan(20_000);
  },
);
