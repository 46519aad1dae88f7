// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DueSiteView } from '../../components/due-view';
import { takeLook } from '../../lib/settings/due-looks';
import { rememberOkrPlaces } from '../../lib/settings/okr-places';
import { BASE, dueEntry } from './due-entry.fixture';
import type { ReadDueList } from './look';
import { watchSites } from './watch-sites';

const SECOND = 1000;
const read = vi.fn<ReadDueList>();
let leaving: AbortController;
let sites: DueSiteView[];

/** The list is opened after a first look of the toolbar window was cut short, so long ago. */
async function openAfter(ms: number) {
  await rememberOkrPlaces([{ base: BASE, path: 'acme', kind: 'group', username: 'jo' }]);
  await takeLook(BASE, Date.now() - ms, () => true);
  const show = (shown: DueSiteView[]) => {
    sites = shown;
  };
  watchSites(read, show, leaving.signal);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
  read.mockReset().mockResolvedValue({ entries: [dueEntry('2')], complete: true, failure: null });
  leaving = new AbortController();
  sites = [];
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
});

test('a first look that may go on elsewhere is waited for, and made here once it cannot', async () => {
  await openAfter(10 * SECOND);
  await vi.advanceTimersByTimeAsync(90 * SECOND);
  expect([read.mock.calls.length, sites[0]?.state]).toEqual([0, 'looking']);
  await vi.advanceTimersByTimeAsync(30 * SECOND);
  expect(read).toHaveBeenCalledOnce();
  expect(sites).toMatchObject([{ state: 'ready', lookedAt: 'just now', entries: [{ item: { id: '2' } }] }]);
  await vi.advanceTimersByTimeAsync(600 * SECOND);
  expect(read).toHaveBeenCalledOnce();
});

test('one that was cut short before is made on opening', async () => {
  await openAfter(121 * SECOND);
  expect(read).toHaveBeenCalledOnce();
  expect(sites).toMatchObject([{ state: 'ready', lookedAt: 'just now' }]);
});

test('one of this page that takes long is not made twice, and shows what it found', async () => {
  read.mockImplementation(async (_base, _places, early) => {
    early([dueEntry('3')]);
    return new Promise(() => {});
  });
  await openAfter(121 * SECOND);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(30 * SECOND);
  expect(sites).toMatchObject([{ state: 'looking', entries: [{ item: { id: '3' } }] }]);
  await vi.advanceTimersByTimeAsync(300 * SECOND);
  expect(read).toHaveBeenCalledOnce();
});
