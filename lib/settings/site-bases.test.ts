import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from './allowed.fixture';
import { forgetSites } from './forget-sites';
import { variantMemory } from './items';
import { rememberOkrPlaces } from './okr-places';
import { baseOf, rememberBase } from './site-bases';

const SITE = 'https://tools.example/*';
const KNOWN = { variant: { enterprise: true, counts: true }, hints: { version: null, enterprise: null } };

beforeEach(() => fakeBrowser.reset());

test.each([
  [SITE, 'https://tools.example'],
  ['http://127.0.0.1/*', 'http://127.0.0.1'],
  ['*://tools.example/*', 'https://tools.example'],
  ['https://*/*', null],
  ['https://*.tools.example/*', null],
])('%s, of which nothing is known, starts at %s', async (site, base) => {
  expect(await baseOf(site)).toBe(base);
});

test('what was found when the site was added counts, until a page tells better', async () => {
  await rememberBase(SITE, 'https://tools.example/gitlab');
  expect(await baseOf(SITE)).toBe('https://tools.example/gitlab');
  await variantMemory('https://tools.example/git').set(KNOWN);
  expect(await baseOf(SITE)).toBe('https://tools.example/git');
  const place = { path: 'acme', username: 'jo', kind: 'group' } as const;
  await rememberOkrPlaces([{ ...place, base: 'https://tools.example:8443/new' }]);
  expect(await baseOf(SITE)).toBe('https://tools.example:8443/new');
});

test('another site’s pages tell nothing of this one', async () => {
  for (const base of ['http://tools.example/a', 'https://git.tools.example/b', 'nonsense']) {
    await variantMemory(base).set(KNOWN);
  }
  expect(await baseOf(SITE)).toBe('https://tools.example');
  expect(await baseOf('*://tools.example/*')).toBe('http://tools.example/a');
});

test('a site that is taken back leaves nothing of it', async () => {
  await rememberBase(SITE, 'https://tools.example/gitlab');
  await rememberBase('https://b.example/*', 'https://b.example:8443');
  allowOnly('https://b.example/*');
  await forgetSites([SITE]);
  expect(await baseOf(SITE)).toBe('https://tools.example');
  expect(await baseOf('https://b.example/*')).toBe('https://b.example:8443');
});

test('what is kept in another shape is not believed', async () => {
  await browser.storage.local.set({ 'site-bases.1': { [SITE]: 1 } });
  expect(await baseOf(SITE)).toBe('https://tools.example');
});
