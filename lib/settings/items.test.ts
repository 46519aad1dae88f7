import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from './allowed.fixture';
import { changeDismissals, chooseRules, chosenRules, dismissals } from './description-items';
import { forgetSites } from './forget-sites';
import { panelHeights, panelOpen, tableSorting, variantMemory } from './items';

beforeEach(() => fakeBrowser.reset());

test('items keep what is set and start with their fallback', async () => {
  expect(await panelOpen.get()).toBe(false);
  await panelOpen.set(true);
  expect(await panelOpen.get()).toBe(true);

  expect(await tableSorting.get()).toBeNull();
  await tableSorting.set({ column: 'score', descending: true });
  expect(await tableSorting.get()).toEqual({ column: 'score', descending: true });
});

test.each(['open', 1, {}, []])('a stored %j is not believed', async (junk) => {
  await browser.storage.local.set({ 'panel-open.1': junk, 'table-sorting.1': junk });
  expect(await panelOpen.get()).toBe(false);
  expect(await tableSorting.get()).toBeNull();
});

test('a column that does not exist any more is not believed', async () => {
  await browser.storage.local.set({ 'table-sorting.1': { column: 'mood', descending: false } });
  expect(await tableSorting.get()).toBeNull();
});

test('a page left over from before an update reads fallbacks', async () => {
  const item = variantMemory('https://a.example');
  const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('Extension context invalidated.'));
  expect([await panelOpen.get(), await item.get()]).toEqual([false, null]);
  get.mockImplementation(() => {
    throw new TypeError("Cannot read properties of undefined (reading 'local')");
  });
  expect([await panelOpen.get(), await item.get()]).toEqual([false, null]);
});

test('hosts remember apart, and only what is understood', async () => {
  const remembered = {
    variant: { enterprise: true, counts: false },
    hints: { version: '17.2.0-ee', enterprise: null },
  };
  await variantMemory('https://a.example').set(remembered);
  expect(await variantMemory('https://a.example').get()).toEqual(remembered);
  expect(await variantMemory('https://b.example').get()).toBeNull();

  await browser.storage.local.set({ 'gitlab-variant:https://a.example.1': { variant: 'community' } });
  expect(await variantMemory('https://a.example').get()).toBeNull();
});

test('dismissed findings are kept by item, whoever dismisses meanwhile, and of the oldest no more than needed', async () => {
  const add = (item: string, key: string) => changeDismissals(item, (keys) => [...keys, key]);
  await Promise.all([add('o g/p#1', 'a'), add('o g/p#1', 'b'), add('o g/p#2', 'c')]);
  expect(await dismissals.get()).toEqual({ 'o g/p#1': ['a', 'b'], 'o g/p#2': ['c'] });
  await changeDismissals('o g/p#2', () => []);
  expect(Object.keys(await dismissals.get())).toEqual(['o g/p#1']);
  for (let at = 0; at < 501; at += 1) await chooseRules(`o g/${at}`, 'free');
  const kept = Object.keys(await chosenRules.get());
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, 'o g/1', 'o g/500']);
});

test('a site that is taken back leaves nothing, and takes nothing of another with it', async () => {
  const remembered = { variant: { enterprise: true, counts: true }, hints: { version: null, enterprise: null } };
  const mine = [variantMemory('https://a.example'), variantMemory('https://a.example:8443/gitlab')];
  const other = variantMemory('https://b.example');
  for (const memory of mine) await memory.set(remembered);
  await other.set(remembered);
  await panelHeights.set({ 'https://a.example:8443 page g/p 1': 300, 'https://b.example page g/p 1': 200 });
  await chosenRules.set({ 'https://a.example g/p': 'free', 'https://b.example g/p': 'free' });
  await dismissals.set({ 'https://a.example g/p#1': ['x'], 'https://b.example g/p#1': ['x'] });
  await panelOpen.set(true);

  allowOnly('https://b.example/*');
  await forgetSites(['https://a.example/*']);

  for (const memory of mine) expect(await memory.get()).toBeNull();
  expect(await other.get()).toEqual(remembered);
  expect(await panelHeights.get()).toEqual({ 'https://b.example page g/p 1': 200 });
  expect(await chosenRules.get()).toEqual({ 'https://b.example g/p': 'free' });
  expect(await dismissals.get()).toEqual({ 'https://b.example g/p#1': ['x'] });
  expect(await panelOpen.get()).toBe(true);
});
