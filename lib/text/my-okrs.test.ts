import { expect, test } from 'vitest';
import { ago, badgeText, buttonTitle, dueNotice } from './my-okrs';

test.each([
  [0, '', 'OKR Lens'],
  [1, '1', 'OKR Lens: 1\u00a0key result to update'],
  [40, '40', 'OKR Lens: 40\u00a0key results to update'],
  [1000, '999+', 'OKR Lens: 1000\u00a0key results to update'],
])('%d due', (count, text, title) => {
  expect(badgeText(count)).toBe(text);
  expect(buttonTitle(count)).toBe(title);
});

test.each([
  [-5, 'just now'],
  [59_999, 'just now'],
  [60_000, '1\u00a0minute ago'],
  [3_599_999, '59\u00a0minutes ago'],
  [3_600_000, '1\u00a0hour ago'],
  [86_399_999, '23\u00a0hours ago'],
  [86_400_000, '1\u00a0day ago'],
  [864_000_000, '10\u00a0days ago'],
])('%d ms ago', (ms, words) => expect(ago(ms)).toBe(words));

test('a notice says how many, and what a click does', () => {
  expect(dueNotice.message(3)).toBe('3\u00a0key results to update today. Click to see which.');
});
