import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from './allowed.fixture';
import { applyProfile } from './change-profiles';
import { forgetSites } from './forget-sites';
import { hiddenProjects, hideProject } from './item-choices';
import { panelHeights } from './items';
import { profileApplications } from './profiles';
import { rememberBase, siteBases } from './site-bases';

const A = 'https://a.example';
const B = 'http://b.example:8080';
const COM = 'https://gitlab.com';

beforeEach(async () => {
  fakeBrowser.reset();
  for (const origin of [A, B, COM]) await hideProject(`${origin} g/p`, true);
});

/** The sites of which something is kept. */
const kept = async () => (await hiddenProjects.get()).map((key) => key.split(' ')[0]);

test.each<[string, string[], string[], string[]]>([
  ['one site', ['https://a.example/*'], ['http://b.example/*', 'https://gitlab.com/*'], [B, COM]],
  ['one site, whatever the scheme', ['*://a.example/*'], ['http://*/*', 'https://gitlab.com/*'], [B, COM]],
  ['all with a scheme', ['https://*/*'], ['http://b.example/*', 'https://gitlab.com/*'], [B, COM]],
  ['all', ['https://*/*', 'http://*/*'], ['https://gitlab.com/*'], [COM]],
  [
    'all, one of them allowed by itself',
    ['https://*/*', 'http://*/*'],
    ['https://a.example/*', 'https://gitlab.com/*'],
    [A, COM],
  ],
  ['one that a wider grant takes in', ['https://a.example/*'], ['https://*/*', '*://*/*'], [A, B, COM]],
  ['one part of a site', ['http://b.example/*'], ['https://a.example/*', 'http://b.example/*/-/issues*'], [A, COM]],
  ['the built-in one', ['https://gitlab.com/*'], ['https://a.example/*', 'http://b.example/*'], [A, B]],
  ['the built-in one, whatever the scheme', ['*://gitlab.com/*'], ['*://*.example/*'], [A, B]],
  ['one, while gitlab.com is allowed click by click', ['https://a.example/*'], ['http://b.example/*'], [B, COM]],
])('taken back: %s', async (_name, takenBack, allowed, left) => {
  allowOnly(...allowed);
  await forgetSites(takenBack);
  expect(await kept()).toEqual(left);
});

test('rules stay with a host that was given some before it is allowed, or is still allowed another way', async () => {
  for (const host of ['a.example', 'b.example', 'new.example', '*.example']) {
    await applyProfile({ host, path: 'x', profileId: 'native' });
  }
  allowOnly('http://b.example/*');
  await forgetSites(['https://a.example/*', 'https://b.example/*']);
  const hosts = async () => (await profileApplications.get()).map(({ host }) => host).toSorted();
  expect(await hosts()).toEqual(['*.example', 'b.example', 'new.example']);
  await forgetSites(['https://*/*']);
  expect(await hosts()).toEqual(['*.example', 'b.example']);
});

test('what cannot be forgotten keeps nothing else', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  allowOnly();
  await rememberBase('https://a.example/*', A);
  await panelHeights.set({ [`${A} page g/p 1`]: 300 });
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error(`No room for ${A}`));
  await forgetSites(['https://a.example/*', 'http://b.example/*']);
  expect([await kept(), await siteBases.get()]).toEqual([[COM], {}]);
  expect(log.mock.calls).toEqual([['OKR Lens: forgetting a site failed', 'Error']]);
});
