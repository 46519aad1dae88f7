import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';
import { newCommandLines } from './new-commands';

describe('a new line that GitLab would run', () => {
  it.each([
    ['in a paragraph', 'Done.\n/close'],
    ['alone', '/close'],
    ['indented a little', '   /close'],
    ['below a list item', '- a\n/close'],
    ['below a quote', '> a\n/close'],
    ['that would be a heading', '/close\n---'],
    ['in a table', '| a |\n|---|\n/close'],
    ['with CRLF', 'a\r\n/close\r\nb'],
    ['behind a closed fence', '```\n/reopen\n```\n/close'],
    ['behind a closed comment', '<!-- a -->\n/close'],
    ['behind a closed quote block', '>>>\na\n>>>\n/close'],
  ])('is found %s', (_where, after) => {
    expect(newCommandLines('', after).map((line) => line.trim())).toEqual(['/close']);
  });

  it.each([
    ['a fence', '```\n/close\n```'],
    ['a fence that never ends', '~~~\n/close'],
    ['a quote block', '>>>\n/close\n>>>'],
    ['a comment', '<!--\n/close\n-->'],
    ['HTML', '<details>\n/close\n</details>'],
    ['code by indentation', '    /close'],
    ['a quote', '> /close'],
    ['a list item', '- /close'],
    ['the middle of a line', 'see /close'],
  ])('is none in %s', (_where, after) => {
    expect(newCommandLines('', after)).toEqual([]);
  });

  it('is none when it was there, as often', () => {
    expect(newCommandLines('a\n/close\r\nb', '/close\n\na\n\nb')).toEqual([]);
    expect(newCommandLines('/close\n', '/close\na\n/close  \n/todo')).toEqual(['/close', '/todo']);
  });

  it('is one that a fence kept from running before', () => {
    expect(newCommandLines('```\n/close\n```', '/close')).toEqual(['/close']);
    expect(newCommandLines('```\n/close\n```', 'text\n/close\n```')).toEqual(['/close']);
  });
});

it(
  'is never found in a text that stays, and only slashes are',
  () => {
    const withSlashes = fc
      .tuple(nastyMarkdown, fc.constantFrom('/close', '  /todo', '/a\r\n/b', '```\n/c'), nastyMarkdown)
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(withSlashes, nastyMarkdown, (text, other) => {
        expect(newCommandLines(text, text)).toEqual([]);
        expect(newCommandLines(other, text).every((line) => line.trimStart().startsWith('/'))).toBe(true);
        expect(newCommandLines(text, other)).toEqual(newCommandLines('', other));
      }),
      OFTEN,
    );
  },
  PATIENCE,
);
