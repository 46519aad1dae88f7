import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pauseLeft, retryIn } from './retry';

const NOW = Date.parse('2023-10-25T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

test('what may pass by itself is tried again, ever more rarely', () => {
  const problem = { kind: 'server', until: null } as const;
  expect([1, 2, 3, 4, 5].map((failures) => retryIn(problem, failures))).toEqual([
    10_000, 30_000, 60_000, 300_000, 300_000,
  ]);
});

test.each(['signed-out', 'forbidden', 'not-found', 'too-old', 'not-understood', 'refused'] as const)(
  '%s is not tried again by itself',
  (kind) => {
    expect(retryIn({ kind, until: null }, 1)).toBeNull();
  },
);

test('never before the time GitLab named, and not at once when it named none to speak of', () => {
  const until = (seconds: number) => ({ kind: 'rate-limited', until: new Date(NOW + seconds * 1000) }) as const;
  expect(retryIn(until(45), 1)).toBe(45_000);
  expect(retryIn(until(0), 1)).toBe(10_000);
  expect(pauseLeft(until(45))).toBe(45_000);
  expect(pauseLeft(until(-5))).toBe(0);
  expect(pauseLeft(null)).toBe(0);
});
