import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothWords } from './both-words';
import { hostileText } from './check-in.fixture';
import { oneLine } from './one-line';

describe('bothWords', () => {
  it.each([
    ['EU is live', 'US too', 'EU is live. US too'],
    ['EU is live.', 'US too.', 'EU is live. US too.'],
    ['Live!', 'US?', 'Live! US?'],
    ['', 'US too', 'US too'],
    ['EU is live', '', 'EU is live'],
    ['EU is live', 'EU is live', 'EU is live'],
    ['EU is live', 'EU is live, US too', 'EU is live, US too'],
    ['EU is live. US too', 'US too', 'EU is live. US too'],
    ['EU is live. US too', 'EU is live.', 'EU is live. US too'],
    ['Not late', 'late', 'Not late. late'],
    ['Late no more', 'Late', 'Late no more. Late'],
  ])('%j, then %j', (earlier, words, both) => {
    expect(bothWords(earlier, words)).toBe(both);
  });

  it('lets the earliest sentences go', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((letter) => `${letter.repeat(239)}.`);
    expect(bothWords(`${first} ${second}`, `${third}`)).toBe(`${second} ${third}`);
    expect(bothWords('a'.repeat(499), 'b')).toBe('b');
    expect(bothWords('Short.', 'b'.repeat(600))).toBe('b'.repeat(600));
  });

  it('holds the new words, and all others while there is room; the same again changes nothing', () => {
    const words = fc.oneof(hostileText.map(oneLine), fc.constantFrom('a', 'a.', 'b.', 'a. b', 'c!'.repeat(150)));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), words, (before, last) => {
        const earlier = before.reduce(bothWords, '');
        const both = bothWords(earlier, last);
        expect(`${both}.`).toContain(last);
        expect(bothWords(both, last)).toBe(both);
        expect(both).toBe(oneLine(both));
        expect(both.length).toBeLessThanOrEqual(Math.max(500, last.length, earlier.length));
        if (earlier.length + last.length < 498) expect(both).toContain(earlier);
      }),
    );
  });
});
