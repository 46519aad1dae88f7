import { beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leavePages, leaveWhenTold } from './leave-pages';

const told: [number, unknown][] = [];
/** Where our script runs, by tab; null: it does not. */
const pages: Record<number, string | null> = { 1: 'https://a.example/*', 2: 'https://gitlab.com/*', 3: null };

beforeEach(() => {
  fakeBrowser.reset();
  told.length = 0;
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    async () => [{ id: 1 }, { id: 2 }, { id: 3 }, {}] as Browser.tabs.Tab[],
  );
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins }) =>
    Boolean(origins?.includes('https://gitlab.com/*')),
  );
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (id: number, message: unknown) => {
    if (pages[id] === null) throw new Error('Receiving end does not exist');
    if (message === 'your-origin') return pages[id];
    told.push([id, message]);
  });
});

test('pages of a site that was taken back are told to leave, no others', async () => {
  await leavePages();
  expect(told).toEqual([[1, 'leave']]);
});

test('a page’s script listens to its own extension alone, and no longer than it runs', () => {
  const leave = vi.fn();
  const end = new AbortController();
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
