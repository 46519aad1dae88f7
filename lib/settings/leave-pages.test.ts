// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from './allowed.fixture';
import { answerReturned, leavePages, leaveWhenTold } from './leave-pages';

const told: [number, unknown][] = [];
/** Where our script runs, by tab; null: it does not. */
const pages: Record<number, string | null> = {
  1: 'https://a.example/*',
  2: 'https://gitlab.com/*',
  3: null,
  4: 'http://b.example/*',
};

let end: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  told.length = 0;
  end = new AbortController();
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    async () => [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, {}] as Browser.tabs.Tab[],
  );
  allowOnly('https://gitlab.com/*', 'http://*/*');
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (id: number, message: unknown) => {
    if (pages[id] === null) throw new Error('Receiving end does not exist');
    if (message === 'your-origin') return pages[id];
    told.push([id, message]);
  });
});

afterEach(() => end.abort());

test('pages of a site that was taken back are told to leave, no others', async () => {
  await leavePages();
  expect(told).toEqual([[1, 'leave']]);
});

test('all pages leave that one wide grant was for', async () => {
  allowOnly('https://gitlab.com/*');
  await leavePages();
  expect(told).toEqual([
    [1, 'leave'],
    [4, 'leave'],
  ]);
});

test('a page whose site the browser cannot judge keeps no other from leaving', async () => {
  vi.mocked(browser.permissions.contains).mockImplementation(async ({ origins }) => {
    if (origins?.includes('https://a.example/*')) throw new Error('Invalid value for origin pattern');
    return false;
  });
  await leavePages();
  expect(told.map(([id]) => id).toSorted()).toEqual([1, 2, 4]);
});

test('a page’s script listens to its own extension alone, and no longer than it runs', () => {
  const leave = vi.fn();
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  leaveWhenTold({ protocol: 'https:', hostname: 'a.example' } as Location, leave, end.signal);
  const listener = add.mock.calls[0]?.[0] as unknown as (message: unknown, sender: object, answer: unknown) => void;
  const answer = vi.fn();
  listener('your-origin', { id: browser.runtime.id }, answer);
  expect(answer).toHaveBeenCalledWith('https://a.example/*');
  listener('leave', { id: 'another' }, answer);
  expect(leave).not.toHaveBeenCalled();
  listener('leave', { id: browser.runtime.id }, answer);
  expect(leave).toHaveBeenCalledOnce();
  end.abort();
  expect(browser.runtime.onMessage.hasListener(listener)).toBe(false);
});

/** What the worker answers a page's script, undefined for nothing. */
async function answered(sender: object, message = 'still-allowed'): Promise<unknown> {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener');
  answerReturned();
  const listener = add.mock.calls.at(-1)?.[0] as unknown as (...asked: unknown[]) => unknown;
  return new Promise((done) => {
    if (listener(message, sender, done) !== true) done(undefined);
  });
}

test.each([
  ['https://gitlab.com/acme/-/issues/1', true],
  ['https://a.example:8443/acme/-/issues/1', false],
  ['about:blank', undefined],
  [undefined, undefined],
])('a page is told whether its own site is allowed: %s', async (url, allowed) => {
  const { id } = browser.runtime;
  expect(await answered({ id, url })).toBe(allowed);
  expect(await answered({ id: 'another', url })).toBeUndefined();
  expect(await answered({ id, url }, 'leave')).toBeUndefined();
});

/** How often a page's script left, shown anew with this answer from the worker. */
async function leftWhenShown(persisted: boolean, answer: () => Promise<unknown>, before = () => {}): Promise<number> {
  const leave = vi.fn();
  const ask = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(answer);
  leaveWhenTold({ protocol: 'https:', hostname: 'a.example' } as Location, leave, end.signal);
  before();
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  await Promise.allSettled(ask.mock.results.map(({ value }) => value));
  await Promise.resolve();
  return leave.mock.calls.length;
}

test.each<[number, string, boolean, () => Promise<unknown>]>([
  [1, 'come back to after its site was taken back', true, async () => false],
  [0, 'come back to on a site that is allowed', true, async () => true],
  [0, 'come back to after an update', true, () => Promise.reject(new Error('Extension context invalidated.'))],
  [0, 'loaded', false, async () => false],
])('leaves %i times: a page that is %s', async (times, _name, persisted, answer) => {
  expect(await leftWhenShown(persisted, answer)).toBe(times);
});

test('a page that was left asks nothing any more', async () => {
  expect(
    await leftWhenShown(
      true,
      async () => false,
      () => end.abort(),
    ),
  ).toBe(0);
  expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
});
