// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GitlabError } from '../../lib/gitlab/errors';
import { live } from './live';
import type { Load } from './live-value';

const end = new AbortController();
const offline = new GitlabError('offline');

/** A value that is read as told, one reading after the other. */
function reading(...loads: Load<string>[]) {
  let at = 0;
  const source = live<string>((...given) => (loads[at++] ?? (() => Promise.reject(offline)))(...given), end.signal);
  const next = async () => {
    source.refresh();
    await vi.advanceTimersByTimeAsync(0);
    return [source.value.value, source.problem.value?.kind ?? null];
  };
  const first = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return [source.value.value, source.problem.value?.kind ?? null];
  };
  return { first, next };
}

const whole = (value: string) => async () => ({ value, error: null });
const part = (value: string) => async () => ({ value, error: offline });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a whole value stays when only part of the next one came', async () => {
  const { first, next } = reading(whole('all'), part('some'), whole('all again'));
  expect(await first()).toEqual(['all', null]);
  expect(await next()).toEqual(['all', 'offline']);
  expect(await next()).toEqual(['all again', null]);
});

test('part of a value is shown where there is no more, and gives way to whatever comes next', async () => {
  const { first, next } = reading(part('some'), part('more'), whole('all'));
  expect(await first()).toEqual(['some', 'offline']);
  expect(await next()).toEqual(['more', 'offline']);
  expect(await next()).toEqual(['all', null]);
});

test('what comes early is shown on the first reading alone', async () => {
  const never = new Promise<never>(() => {});
  const { first, next } = reading(
    async (_end, _wait, early) => {
      early('the first page');
      return { value: 'some', error: offline };
    },
    (_end, _wait, early) => {
      early('the first page again');
      return never;
    },
  );
  expect(await first()).toEqual(['some', 'offline']);
  expect(await next()).toEqual(['some', 'offline']);
});

test('a reading that fails is made again soon where the connection came back meanwhile, and late where it did not', async () => {
  let fail = () => {};
  const hanging = () =>
    new Promise<never>((_, reject) => {
      fail = () => reject(offline);
    });
  const { first } = reading(hanging, hanging, whole('all'));
  await first();
  fail();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await first()).toEqual([null, 'offline']);
  // The second reading, by itself.
  await vi.advanceTimersByTimeAsync(5000);
  window.dispatchEvent(new Event('online'));
  fail();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await first()).toEqual(['all', null]);
});
