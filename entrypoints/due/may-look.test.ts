import { describe, expect, test } from 'vitest';
import { isLooking, isLost, type LookCause, mayLook } from './may-look';

const MINUTE = 60_000;
const NOW = Date.parse('2023-10-25T12:00:00Z');

/** A look so many minutes ago. */
const ago = (minutes: number) => NOW - minutes * MINUTE;
const answered = (minutes: number) => ({ askedAt: ago(minutes), lookedAt: ago(minutes), problem: null, retryAt: null });
const failed = (
  minutes: number,
  problem: 'offline' | 'signed-out' | 'rate-limited',
  retryAt: number | null = null,
) => ({
  askedAt: ago(minutes),
  lookedAt: ago(minutes + 30),
  problem,
  retryAt,
});

const ALL: LookCause[] = ['background', 'panel', 'opened', 'asked'];
const looks = (kept: Parameters<typeof mayLook>[0]) => ALL.filter((cause) => mayLook(kept, cause, NOW));

describe('a look is made', () => {
  test.each([
    ['never looked', null, ALL],
    ['answered a minute ago', answered(1), ['asked']],
    ['answered 9 minutes ago', answered(9), ['asked']],
    ['answered 10 minutes ago', answered(10), ['opened', 'asked']],
    ['answered 59 minutes ago', answered(59), ['opened', 'asked']],
    ['answered an hour ago', answered(60), ALL],
    ['offline a minute ago', failed(1, 'offline'), ['opened', 'asked']],
    ['offline an hour ago', failed(60, 'offline'), ALL],
    ['signed out a minute ago', failed(1, 'signed-out'), ['opened', 'asked']],
    ['signed out an hour ago', failed(60, 'signed-out'), ['panel', 'opened', 'asked']],
    ['rate limited for another minute', failed(61, 'rate-limited', NOW + MINUTE), []],
    ['rate limited until now', failed(61, 'rate-limited', NOW), ALL],
    ['a clock that was put back', answered(-600), ALL],
    ['a rate limit told by a clock that was put back', failed(-600, 'rate-limited', NOW + 700 * MINUTE), ALL],
  ])('%s', (_name, kept, causes) => expect(looks(kept)).toEqual(causes));
});

describe('a look that goes on', () => {
  const begun = (minutes: number) => ({ ...answered(minutes), lookedAt: ago(90) });

  test('is not made a second time', () => {
    expect([isLooking(begun(1), NOW), isLost(begun(1), NOW)]).toEqual([true, false]);
    expect(looks(begun(1))).toEqual([]);
  });

  test('is given up after a while, yet not repeated in the background before its time', () => {
    expect([isLooking(begun(2), NOW), isLost(begun(2), NOW)]).toEqual([false, true]);
    expect(looks(begun(2))).toEqual(['opened', 'asked']);
  });

  test('has ended with an answer or a problem', () => {
    expect(isLooking(answered(0), NOW)).toBe(false);
    expect(isLooking(failed(0, 'offline'), NOW)).toBe(false);
    expect([isLost(answered(5), NOW), isLost(failed(5, 'offline'), NOW)]).toEqual([false, false]);
  });
});
