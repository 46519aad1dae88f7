import { beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchFirstRun } from './watch-first-run';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `extension:/${path}`);
});

async function installed(reason: Browser.runtime.InstalledDetails['reason']): Promise<unknown[]> {
  const create = vi.spyOn(browser.tabs, 'create').mockRejectedValue(new Error('No current window'));
  watchFirstRun();
  await fakeBrowser.runtime.onInstalled.trigger({ reason });
  return create.mock.calls;
}

test('installing opens the welcome page; a browser without a window is none the worse', async () => {
  expect(await installed('install')).toEqual([[{ url: 'extension://welcome.html' }]]);
});

test.each(['update', 'chrome_update', 'shared_module_update'] as const)('%s opens nothing', async (reason) => {
  expect(await installed(reason)).toEqual([]);
});
