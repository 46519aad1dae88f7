import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from '../../lib/settings/allowed.fixture';
import { keptLooks } from './kept-looks';

const bases = async () => (await keptLooks()).map(({ base }) => base);

beforeEach(async () => {
  fakeBrowser.reset();
  const place = { username: 'ada', kind: 'group' };
  const keys = ['https://a.example/gitlab acme', 'nowhere acme', 'file:///a acme', 'http://b.example:8080 acme'];
  await browser.storage.local.set({ 'okr-places.1': Object.fromEntries(keys.map((key) => [key, place])) });
});

test('a place without an address keeps no GitLab from being looked at', async () => {
  allowOnly('https://a.example/*', 'http://b.example/*');
  expect(await bases()).toEqual(['http://b.example:8080', 'https://a.example/gitlab']);
});

test('a GitLab whose site was taken back is not looked at', async () => {
  allowOnly('http://b.example/*');
  expect(await bases()).toEqual(['http://b.example:8080']);
});
