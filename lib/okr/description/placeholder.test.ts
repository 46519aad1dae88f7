import { describe, expect, it } from 'vitest';
import { describingProfiles } from '../profiles/built-in';
import { hasPlaceholder, isPlaceholder } from './placeholder';
import { scan } from './scan';

const bodies = describingProfiles.flatMap(({ descriptions: { templates, retro } }) => [
  ...Object.values(templates).flatMap((template) => template?.sections.map(({ body }) => body) ?? []),
  ...(retro?.parts.map(({ body }) => body) ?? []),
]);
const placeholders = [...new Set(bodies.join('\n').match(/<[^>]+>/g))];

describe('a placeholder', () => {
  it.each([
    ...placeholders,
    '<title>',
    '<Link>',
    '<context about the Objective and the problem it is trying to solve>',
    "<2-3 bullet points summarising what didn't go well during this OKR>",
    '<This section should list the Scoring Criteria of each Key Results part of the Objective. Different KRs could\ncontribute with different weights to the Objective completion>',
    '- <What went well, in two or three points>\n',
    '1. [ ] <Epic or issue, by link or reference> - <its share, in percent>',
    '  \\<Title, as on the epic\\>  ',
    '| <title> | <link> |',
  ])('is %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    '',
    'Context',
    '<br>',
    '</details>',
    '<details>',
    '<details open>',
    '<img src="a b">',
    '<a href=b c>',
    '<!-- what to write -->',
    '<https://example.com>',
    'Latency <what we had, last year> fell',
    '<Title, as on the epic> and more',
    'a < b and c > d',
    '<>',
    '[To do: write this]',
  ])('is not %j', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('is seen on one line of several', () => {
    expect(hasPlaceholder('We did it.\r\n<What went well, in two or three points>\r\n')).toBe(true);
    expect(hasPlaceholder('We did it.\n<br>\n')).toBe(false);
  });
});

it.each(bodies)('%j shows its placeholders: no HTML', (body) => {
  const kinds = scan(`### A\n\n${body}\n`).map(({ kind }) => kind);
  expect(kinds).not.toContain('html');
  // What is no tag is text: a comma, or the first digit, makes it none.
  for (const [, inner = ''] of body.matchAll(/<([^>]+)>/g)) expect(inner).toMatch(/,|^\d/);
});

it.each(['<', '<a ', '\\<', '<a b>', '<a b\\', ' ', '- ', '<a\n'])('takes linear time with many of %j', (piece) => {
  const began = performance.now();
  hasPlaceholder(piece.repeat(50_000));
  // Not a measurement: what is not linear takes minutes here.
  expect(performance.now() - began).toBeLessThan(10_000);
});
