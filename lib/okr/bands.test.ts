import { expect, it } from 'vitest';
import { bandOf } from './bands';
import type { Band } from './profile';

const bands: Band[] = [
  { from: 0, name: 'At risk', tone: 'poor' },
  { from: 70, name: 'Off target', tone: 'fair' },
  { from: 85, name: 'On target', tone: 'good' },
];

it.each([
  [0, 'At risk'],
  [69.9, 'At risk'],
  [70, 'Off target'],
  [84.9, 'Off target'],
  [85, 'On target'],
  [144, 'On target'],
])('%d is %s', (percent, name) => {
  expect(bandOf(percent, bands)?.name).toBe(name);
});

it('judges nothing below the first band, nor without bands', () => {
  expect(bandOf(69, bands.slice(1))).toBeNull();
  expect(bandOf(69, [])).toBeNull();
  expect(bandOf(69, null)).toBeNull();
});
