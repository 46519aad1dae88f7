import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GitlabError } from '../../lib/gitlab/errors';
import { dueLook } from '../../lib/settings/due-looks';
import { type Found, lookAt, type ReadDueList } from './look';
import type { LookCause } from './may-look';

const BASE = 'https://gitlab.example.com/gitlab';
const MINUTE = 60_000;
const START = Date.parse('2023-10-25T12:00:00Z');

const WHOLE: Found = { entries: [], complete: true, failure: null };

const read = vi.fn<ReadDueList>();
let now = START;

const look = (cause: LookCause) => lookAt({ base: BASE, places: [], cause, read, clock: () => now });
const kept = () => dueLook(BASE).get();

beforeEach(() => {
  fakeBrowser.reset();
  now = START;
  read.mockReset().mockResolvedValue(WHOLE);
});

test('in the background once an hour, also when many things happen at once', async () => {
  expect(await Promise.all([look('background'), look('background'), look('panel')])).toEqual([true, false, false]);
  now += 59 * MINUTE;
  expect(await look('background')).toBe(false);
  now += MINUTE;
  expect(await look('background')).toBe(true);
  expect(read).toHaveBeenCalledTimes(2);
  expect(await kept()).toMatchObject({ askedAt: now, lookedAt: now, problem: null });
});

test('signed out: not again by itself, until a panel comes up there or the reader looks', async () => {
  read.mockRejectedValue(new GitlabError('signed-out'));
  await look('background');
  expect(await kept()).toMatchObject({ lookedAt: null, problem: 'signed-out' });
  now += 600 * MINUTE;
  expect(await look('background')).toBe(false);
  read.mockResolvedValue(WHOLE);
  expect(await look('panel')).toBe(true);
  now += 60 * MINUTE;
  expect(await look('background')).toBe(true);
});

test('rate limited: not before the time GitLab told, whoever asks', async () => {
  read.mockRejectedValue(new GitlabError('rate-limited', new Date(START + 5 * MINUTE)));
  await look('opened');
  expect(await kept()).toMatchObject({ problem: 'rate-limited', retryAt: START + 5 * MINUTE });
  now += 5 * MINUTE - 1;
  expect(await look('asked')).toBe(false);
  now += 1;
  expect(await look('asked')).toBe(true);
});

test('the end of a rate limit’s window that comes with another failure keeps nobody waiting', async () => {
  read.mockRejectedValue(new GitlabError('server', new Date(START + 50 * MINUTE)));
  await look('opened');
  expect(await kept()).toMatchObject({ problem: 'server', retryAt: null });
  expect(await look('asked')).toBe(true);
});

test('offline: what was answered before stays, with its time', async () => {
  await look('opened');
  now += 20 * MINUTE;
  read.mockRejectedValue(new GitlabError('offline'));
  await look('opened');
  expect(await kept()).toMatchObject({ askedAt: now, lookedAt: START, problem: 'offline', complete: true });
});

test('ended half-way: a whole list from before stays, and without one what came is shown', async () => {
  read.mockResolvedValue({ entries: [], complete: false, failure: new GitlabError('offline') });
  await look('opened');
  expect(await kept()).toMatchObject({ lookedAt: null, problem: 'offline', complete: false });
  read.mockResolvedValue(WHOLE);
  await look('opened');
  now += 20 * MINUTE;
  read.mockResolvedValue({ entries: [], complete: false, failure: new GitlabError('offline') });
  await look('opened');
  expect(await kept()).toMatchObject({ lookedAt: START, problem: 'offline', complete: true });
});

test('one question that fails leaves the list to be shown as not complete', async () => {
  read.mockResolvedValue({ entries: [], complete: false, failure: new GitlabError('forbidden') });
  await look('opened');
  expect(await kept()).toMatchObject({ lookedAt: START, problem: null, complete: false });
});

test('a failure of another kind is said, and ends the look', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  read.mockRejectedValue(new Error('oops'));
  await look('opened');
  expect(await kept()).toMatchObject({ problem: 'not-understood' });
  expect(error).toHaveBeenCalledOnce();
});
