import { expect, it } from 'vitest';
import { formatPercent } from './format-percent';

it.each([
  [63, '63%'],
  [60.5, '60.5%'],
  [200 / 21, '9.52%'],
  [1.005, '1.01%'],
  [0.1 + 0.2, '0.3%'],
  [59.999, '60%'],
  [0, '0%'],
  [0.001, '0%'],
  [144, '144%'],
])('%d is written %s', (percent, text) => {
  expect(formatPercent(percent)).toBe(text);
});
