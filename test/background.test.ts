import { beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../entrypoints/background';
import { allowOnly } from '../lib/settings/allowed.fixture';
import { hiddenProjects, hideProject } from '../lib/settings/item-choices';

/** What a browser may have in its words. */
const SECRET = 'https://secret.example/*';
const did: string[] = [];
const log = vi.fn();

type Change = (change: Browser.permissions.Permissions) => Promise<void>;

/** The listeners that the worker adds to an event of permissions, all of which are told. */
function startedWith(event: 'onAdded' | 'onRemoved'): Change {
  const listeners: Change[] = [];
  for (const name of ['onAdded', 'onRemoved'] as const) {
    vi.spyOn(browser.permissions[name], 'addListener').mockImplementation((listener) => {
      if (name === event) listeners.push(listener as Change);
    });
  }
  background.main();
  return async (change) => void (await Promise.all(listeners.map((listener) => listener(change))));
}

beforeEach(() => {
  fakeBrowser.reset();
  did.length = 0;
  log.mockClear();
  vi.spyOn(console, 'error').mockImplementation(log);
  allowOnly('https://gitlab.com/*');
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ js: ['look-out.js'] }],
  } as ReturnType<typeof browser.runtime.getManifest>);
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockRejectedValue(new Error(`Not for ${SECRET}`));
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => void did.push('run'));
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 1 }] as Browser.tabs.Tab[]);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_id: number, message: unknown) => {
    if (message === 'your-origin') return SECRET;
    did.push(String(message));
  });
});

/** Each is said once, and nothing of the browser's own words. */
function expectLogged(...steps: string[]): void {
  expect(log.mock.calls).toEqual(steps.map((step) => [`OKR Lens: ${step} failed`, 'Error']));
}

test('a site that is taken back is left and forgotten, though its scripts cannot be unregistered', async () => {
  await hideProject('https://secret.example g/p', true);
  await startedWith('onRemoved')({ origins: [SECRET] });
  expect([did, await hiddenProjects.get()]).toEqual([['leave'], []]);
  expectLogged('registering sites');
});

test('and forgotten when its pages cannot be told', async () => {
  await hideProject('https://secret.example g/p', true);
  vi.mocked(browser.tabs.query).mockRejectedValue(new Error(SECRET));
  await startedWith('onRemoved')({ origins: [SECRET] });
  expect(await hiddenProjects.get()).toEqual([]);
  expectLogged('registering sites', 'leaving pages');
});

test('a site that is added has its panel in open pages, though it cannot be registered', async () => {
  await startedWith('onAdded')({ origins: [SECRET] });
  expect(did).toEqual(['run']);
  expectLogged('registering sites');
});

test('an update brings the new script into open pages, whatever else fails', async () => {
  startedWith('onAdded');
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error(SECRET));
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' });
  expect(did).toEqual(['run']);
  expectLogged('registering sites', 'recognising OKRs');
});
