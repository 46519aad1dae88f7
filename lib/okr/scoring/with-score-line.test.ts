import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { newCommandLines } from '../description/new-commands';
import type { Role } from '../recognise';
import { scoreOfDescription } from '../score-lines';
import { withScoreLine } from './with-score-line';

const written = (text: string, role: Role = 'key-result') => withScoreLine(text, role, 63);

describe('the value of the last own line', () => {
  it.each([
    ['Score => 40%', 'Score => 63%'],
    ['**Score:** 94 %\r\n\r\nWords.\r\n', '**Score:** 63%\r\n\r\nWords.\r\n'],
    ['Final score ==> (60,5 %) `At risk`', 'Final score ==> (63%) `At risk`'],
    ['Score: 6/5 (100%)', 'Score: 63%'],
    ['Score: 6/5 (100%, late)', 'Score: (63%, late)'],
    ['Score => 40% (was 30%)\n', 'Score => 63% (was 30%)\n'],
    ['Score: OBE', 'Score: 63%'],
    ['Score: OBE, 40% done', 'Score: 63% (OBE, 40% done)'],
    ['KR: Great team => 45% `On track`', 'KR: Great team => 63% `On track`'],
    ['Score => 10%\n\nScore => 20%\n', 'Score => 10%\n\nScore => 63%\n'],
    ['Progress: 3/5', 'Progress: 63%'],
    ['- **Done:** 3 of 5 (two left)', '- **Done:** 63% (two left)'],
    ['Completed 4 out of 6.', 'Completed 63%.'],
    ['Words.\n\n65 of 106 closed\n', 'Words.\n\nScore => 63%\n'],
  ])('%j', (text, expected) => {
    expect(written(text)).toBe(expected);
    expect(written(expected)).toBe(expected);
  });
});

describe('a new line', () => {
  it.each([
    ['', 'Score => 63%'],
    ['Words.', 'Words.\n\nScore => 63%'],
    ['Words.\r\n', 'Words.\r\n\r\nScore => 63%\r\n'],
    ['### Retro\n\n- a\n', '### Retro\n\n- a\n\nScore => 63%\n'],
    ['Words.\n\n```\ncode\n', 'Score => 63%\n\nWords.\n\n```\ncode\n'],
    ['Words.\n\n<!-- a\n', 'Score => 63%\n\nWords.\n\n<!-- a\n'],
    ['Words.\n\n<pre>\na\n', 'Score => 63%\n\nWords.\n\n<pre>\na\n'],
    ['Words.\n\n>>>\na\n', 'Score => 63%\n\nWords.\n\n>>>\na\n'],
    ['---\na: b\n---\n```\n', '---\na: b\n---\n\nScore => 63%\n\n```\n'],
    ['KR 1: A => 100%\nKR 2: B => 20%\n', 'KR 1: A => 100%\nKR 2: B => 20%\n\nScore => 63%\n'],
    ['Progress: 3/5\n\nDone: 20%\n', 'Progress: 3/5\n\nDone: 20%\n\nScore => 63%\n'],
  ])('in %j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});

it('brackets what stood behind the value up to a comment', () => {
  const text = '- Score: OBE 5% a<!--\n-->\n``` js';
  expect(withScoreLine(text, 'objective', 0)).toBe('- Score: 0% (OBE 5% a)<!--\n-->\n``` js');
});

it('stands apart from a line of no-break spaces, which is no blank one', () => {
  const text = '\u00a0\n-\n<pre>\n';
  expect(withScoreLine(text, 'objective', 0)).toBe(`Score => 0%\n\n${text}`);
});

it('is read from any text afterwards, and no other line changes a byte', { timeout: PATIENCE }, () => {
  const lines = fc.constantFrom(
    'Score => 40%',
    '**Score:** `94 %` - At risk',
    'KR: a => 3/6 50% (b)',
    '- Score: OBE 5% a',
    'Objective: b --> (60,5%)',
    'Progress: 3/5',
    '3 of 5 done',
    '<pre>\n',
    '\n\n',
    '\n',
  );
  const texts = fc.array(fc.oneof(nastyMarkdown, lines), { maxLength: 5 }).map((parts) => parts.join(''));
  const percents = fc.integer({ min: 0, max: 100_000 }).map((hundredth) => hundredth / 100);
  fc.assert(
    fc.property(texts, fc.constantFrom<Role>('objective', 'key-result'), percents, (text, role, percent) => {
      const after = withScoreLine(text, role, percent) ?? '';
      expect(scoreOfDescription(after, role)?.outcome).toMatchObject({ kind: 'percent', percent });
      expect(replacedIn(text, after)).not.toMatch(/[\r\n]/);
      expect(newCommandLines(text, after)).toEqual([]);
      expect(withScoreLine(after, role, percent)).toBe(after);
    }),
    OFTEN,
  );
});

/** What of a text is not in the other one any more, in one piece. */
function replacedIn(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return before.slice(head, before.length - tail);
}
