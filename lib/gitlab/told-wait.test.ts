import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toldWait } from './told-wait';

const NOW = '2023-10-25T09:00:00Z';
const AT_TEN_SECONDS_PAST = 'Wed, 25 Oct 2023 09:00:10 GMT';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('toldWait', () => {
  it.each<[string, Record<string, string>, number | null]>([
    ['nothing told', {}, null],
    ['seconds', { 'Retry-After': '30' }, 30_000],
    ['zero seconds', { 'Retry-After': '0' }, 0],
    ['an HTTP date', { 'Retry-After': AT_TEN_SECONDS_PAST }, 10_000],
    ['a date that has passed', { 'Retry-After': 'Wed, 25 Oct 2023 08:00:00 GMT' }, 0],
    ['a Unix time', { 'RateLimit-Reset': String(Date.parse(NOW) / 1000 + 5) }, 5_000],
    ['seconds in RateLimit-Reset', { 'RateLimit-Reset': '7' }, 7_000],
    ['both', { 'Retry-After': '3', 'RateLimit-Reset': '60' }, 3_000],
    ['words', { 'Retry-After': 'soon' }, null],
    [
      'a date seen from a machine whose clock is an hour late',
      { 'Retry-After': AT_TEN_SECONDS_PAST, Date: 'Wed, 25 Oct 2023 09:00:08 GMT' },
      2_000,
    ],
  ])('%s', (_name, headers, wait) => {
    expect(toldWait(new Headers(headers))).toBe(wait);
  });
});
