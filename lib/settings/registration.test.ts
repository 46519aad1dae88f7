import { beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grantedSites } from './hosts';
import { injectIntoOpenPages, injectScript, registerHosts } from './registration';

type Script = Browser.scripting.RegisteredContentScript;

let origins: string[];
let registered: Script[];

beforeEach(() => {
  fakeBrowser.reset();
  origins = ['https://gitlab.com/*'];
  registered = [];
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'OKR Lens',
    version: '1',
    host_permissions: ['https://gitlab.com/*'],
    content_scripts: [
      {
        matches: ['https://gitlab.com/*/-/issues*'],
        js: ['moz-extension://id/look-out.js'],
        run_at: 'document_end',
      },
    ],
  });
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => registered);
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation(async ([script]) => {
    if (registered.length > 0) throw new Error('Duplicate script ID');
    registered = script ? [script] : [];
  });
  vi.spyOn(browser.scripting, 'updateContentScripts').mockImplementation(async ([script]) => {
    registered = script ? [script as Script] : [];
  });
  vi.spyOn(browser.scripting, 'unregisterContentScripts').mockImplementation(async () => {
    registered = [];
  });
});

test("the manifest's own site and narrower grants are not the reader's sites", async () => {
  origins = ['https://gitlab.com/*', 'https://gitlab.com/*/-/issues*', 'http://b.example/*', 'https://a.example/*'];
  expect(await grantedSites()).toEqual(['http://b.example/*', 'https://a.example/*']);
});

test('registrations follow the grants', async () => {
  await registerHosts();
  expect(registered).toEqual([]);

  origins = ['https://gitlab.com/*', 'http://127.0.0.1/*'];
  await registerHosts();
  expect(registered[0]).toMatchObject({
    js: ['look-out.js'],
    runAt: 'document_end',
    excludeMatches: ['https://gitlab.com/*'],
    persistAcrossSessions: true,
  });
  expect(registered[0]?.matches).toContain('http://127.0.0.1/*/-/work_items*');

  origins = ['https://gitlab.com/*', 'https://a.example/*'];
  await registerHosts();
  expect(registered[0]?.matches?.every((pattern) => pattern.startsWith('https://a.example/'))).toBe(true);

  origins = ['https://gitlab.com/*'];
  await registerHosts();
  expect(registered).toEqual([]);
});

test('events that arrive together do not register twice', async () => {
  origins.push('https://a.example/*');
  await Promise.all([registerHosts(), registerHosts(), registerHosts()]);
  expect(registered).toHaveLength(1);
});

test('one failure does not stop later ones', async () => {
  origins.push('https://a.example/*');
  vi.mocked(browser.scripting.getRegisteredContentScripts).mockRejectedValueOnce(new Error('busy'));
  await expect(registerHosts()).rejects.toThrow('busy');
  await registerHosts();
  expect(registered).toHaveLength(1);
});

test('open pages get the script, and one that is gone harms nobody', async () => {
  const query = vi
    .spyOn(browser.tabs, 'query')
    .mockImplementation(async () => [{ id: 1 }, { id: 2 }] as Browser.tabs.Tab[]);
  const execute = vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async ({ target }) => {
    if (target.tabId === 1) throw new Error('No tab with id: 1');
    return [];
  });
  await injectIntoOpenPages(['https://a.example/*']);
  expect(query.mock.calls[0]?.[0].url).toContain('https://a.example/*/-/epics*');
  expect(execute).toHaveBeenCalledTimes(2);

  query.mockClear();
  await injectIntoOpenPages([]);
  expect(query).not.toHaveBeenCalled();
});

test('a script is brought to the frame that asked for it, and it is said when it could not be', async () => {
  const execute = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValueOnce();
  expect(await injectScript('/check-in.js', 7, 3)).toBe(true);
  expect(execute).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [3] }, files: ['/check-in.js'] });
  execute.mockRejectedValueOnce(new Error('No tab with id: 7'));
  expect(await injectScript('/check-in.js', 7, 3)).toBe(false);
});
