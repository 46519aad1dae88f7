import { expect, it } from 'vitest';
import type { ListMark } from '../okr/list-mark/list-mark';
import { markWords } from './list-marks';

const words = (mark: Partial<ListMark>) => markWords({ score: 75.2, partial: null, warning: null, ...mark });
/** As somebody reads it. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('says the score alone where there is nothing else to say', () => {
  const { score, beside, tone, spoken, hint } = words({});
  expect([score, beside, tone, spoken, hint].map((one) => one && plain(one))).toEqual([
    '75.2 %',
    '',
    null,
    'Score 75.2 %',
    'OKR Lens: 75.2 %, from its key results',
  ]);
});

it('says what is wrong', () => {
  const { tone, spoken, hint } = words({ warning: { kind: 'on-track-with-risk', atRisk: ['key-result'] } });
  expect(tone).toBe('warning');
  expect(plain(spoken)).toBe(
    'Score 75.2 %, warning: The objective is On track, with 1 key result at risk. Its owner may want to look again.',
  );
  expect(plain(hint)).toMatch(/^OKR Lens: 75\.2 %\. The objective is On track/);
});

it('says why it is not the whole score', () => {
  const hidden = words({
    partial: { kind: 'hidden', unread: { readable: 5, counted: 6, hiddenLinks: 0, listed: 0 } },
  });
  expect([hidden.beside, plain(hidden.spoken)]).toEqual([
    'partial',
    'Score 75.2 %, partial: GitLab counts 6, you can read 5.',
  ]);
  const some = words({ partial: { kind: 'unscored', scored: 3, expected: 5 } });
  expect(plain(some.spoken)).toBe(
    'Score 75.2 %, partial: 3 of 5 scored. Comments may tell more, and are not read for lists.',
  );
  const other = words({ partial: { kind: 'unscored', scored: 5, expected: 5 } });
  expect(other.hint).toMatch(/Comments may tell other scores, and are not read for lists\.$/);
});
