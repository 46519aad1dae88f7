import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedKinds } from './stored-kinds';

beforeEach(() => fakeBrowser.reset());

test('nothing is stored at first', async () => {
  expect(await storedKinds()).toEqual([]);
});

test('items are counted by kind: one for each site, and what a list or map holds', async () => {
  await browser.storage.local.set({
    'panel-open.1': true,
    'due-look:https://a.example.1': { entries: [] },
    'due-look:https://b.example/gitlab.1': { entries: [] },
    'panel-heights.1': { 'https://a.example page g/p 1': 300, 'https://a.example page g/p 2': 300 },
    'hidden-projects.1': ['https://a.example g/p'],
    'table-sorting.1': { column: 'score', descending: true },
  });
  const kinds = await storedKinds();
  expect(kinds.map(({ kind, items }) => [kind, items])).toEqual([
    ['due-look', 2],
    ['hidden-projects', 1],
    ['panel-heights', 2],
    ['panel-open', 1],
    ['table-sorting', 1],
  ]);
  expect(kinds.find(({ kind }) => kind === 'panel-open')?.bytes).toBe('panel-open.1true'.length);
});

test.each(['gitlab.example.org', 'https://a.example.1', 'Title.1', '', 'ä.1'])(
  'a key “%s” is not told',
  async (key) => {
    await browser.storage.local.set({ [key]: 'ü' });
    expect(await storedKinds()).toMatchObject([{ kind: 'other', items: 1 }]);
  },
);
