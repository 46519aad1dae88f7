import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageScores } from '../page-scores.fixture';
import { scoreOfTitle } from '../title-score';
import { withTitleScore } from './with-title-score';

it.each([
  ['Improve on-call', 'Improve on-call => 63%'],
  ['Improve on-call ', 'Improve on-call => 63%'],
  ['', '=> 63%'],
  ['Improve on-call => 40%', 'Improve on-call => 63%'],
  ['Improve on-call =>40 %', 'Improve on-call =>63%'],
  ['Improve on-call ===> `40%` - At risk (one team left)', 'Improve on-call ===> `63%` - At risk (one team left)'],
  ['Improve on-call `=> 40%`', 'Improve on-call `=> 63%`'],
  ['Improve on-call --> **40%**', 'Improve on-call --> **63%**'],
  ['Improve on-call => 6/5', 'Improve on-call => 63%'],
  ['Improve on-call => 6/5 (100%)', 'Improve on-call => 63%'],
  ['Improve on-call => 3/6 50% On track', 'Improve on-call => 63% On track'],
  ['Improve on-call => 1/2 [50%](https://example.com)', 'Improve on-call => [63%](https://example.com)'],
  ['Improve on-call => OBE', 'Improve on-call => 63%'],
  ['Improve on-call => OBE, 40% done', 'Improve on-call => OBE, 40% done => 63%'],
  ['Improve on-call => DONE', 'Improve on-call => DONE => 63%'],
  ['Keep uptime >= 95%', 'Keep uptime >= 95% => 63%'],
  ['Raise it from 38% to 53%', 'Raise it from 38% to 53% => 63%'],
])('%j', (title, expected) => {
  expect(withTitleScore(title, 63)).toBe(expected);
});

describe('GitLab’s limit', () => {
  it('counts characters, not units', () => {
    expect(withTitleScore('é🎯'.repeat(124), 63)).toHaveLength(124 * 3 + 7);
    expect(withTitleScore('🎯'.repeat(249), 63)).toBeNull();
  });

  it('lets a score be replaced where there was no room to add one', () => {
    const title = `${'a'.repeat(249)} => 5%`;
    expect(withTitleScore(title, 7)).toBe(`${'a'.repeat(249)} => 7%`);
    expect(withTitleScore(title, 63)).toBeNull();
  });
});

it('is read from any title afterwards, and the words before it stay', () => {
  const ends = fc.constantFrom(
    '',
    ' => 40%',
    ' => 6/5 (100%)',
    ' --> `OBE`',
    ' => OBE 5%',
    ' =',
    ' -',
    '=>',
    ' => [',
    ' >= 95%',
  );
  const words = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom(...pageScores.map(([title]) => title)));
  const percents = fc.integer({ min: 0, max: 100_000 }).map((hundredth) => hundredth / 100);
  fc.assert(
    fc.property(words, ends, fc.string({ maxLength: 10 }), percents, (word, end, rest, percent) => {
      const title = word + end + rest;
      const had = scoreOfTitle(title);
      const after = withTitleScore(title, percent) ?? '';
      expect(scoreOfTitle(after)?.outcome).toMatchObject({ kind: 'percent', percent });
      const before = had ? title.slice(0, had.start) : title;
      expect(after.trim().startsWith(before.trim())).toBe(true);
      expect(withTitleScore(after, percent)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});
