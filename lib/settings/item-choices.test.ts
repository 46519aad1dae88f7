import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseForItem, hiddenProjects, hideProject, itemChoices, watchChoices } from './item-choices';
import { panelOpen } from './items';
import { recognitions } from './recognitions';

const SITE = 'https://gitlab.example.com';

beforeEach(() => fakeBrowser.reset());

test('a choice is kept until it is taken back', async () => {
  await chooseForItem(`${SITE} a/b#1`, 'objective');
  await chooseForItem(`${SITE} a/b#2`, 'hidden');
  await chooseForItem(`${SITE} a/b#1`, 'key-result');
  expect(await itemChoices.get()).toEqual({ [`${SITE} a/b#1`]: 'key-result', [`${SITE} a/b#2`]: 'hidden' });
  await chooseForItem(`${SITE} a/b#2`, null);
  expect(await itemChoices.get()).toEqual({ [`${SITE} a/b#1`]: 'key-result' });
});

test('projects are hidden once, and shown again', async () => {
  await hideProject(`${SITE} a/b`, true);
  await hideProject(`${SITE} a/b`, true);
  await hideProject(`${SITE} c`, true);
  expect(await hiddenProjects.get()).toEqual([`${SITE} a/b`, `${SITE} c`]);
  await hideProject(`${SITE} a/b`, false);
  expect(await hiddenProjects.get()).toEqual([`${SITE} c`]);
});

test('of choices made at once none is lost', async () => {
  await Promise.all([1, 2, 3].map((iid) => chooseForItem(`${SITE} a/b#${iid}`, 'hidden')));
  expect(Object.keys(await itemChoices.get())).toHaveLength(3);
});

test('a browser that refused to store once is asked again', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(chooseForItem(`${SITE} a#1`, 'hidden')).rejects.toThrow('full');
  await chooseForItem(`${SITE} a#2`, 'hidden');
  expect(await itemChoices.get()).toEqual({ [`${SITE} a#2`]: 'hidden' });
});

test('of more than 500 the oldest are forgotten', async () => {
  const many = Array.from({ length: 500 }, (_, at) => `${SITE} a#${at}`);
  await browser.storage.local.set({
    'item-choices.1': Object.fromEntries(many.map((key) => [key, 'hidden'])),
    'hidden-projects.1': many,
  });
  await chooseForItem(many[0] ?? '', 'objective');
  await chooseForItem(`${SITE} new#1`, 'objective');
  await hideProject(`${SITE} new`, true);
  const kept = await itemChoices.get();
  expect(Object.keys(kept)).toHaveLength(500);
  expect([kept[many[0] ?? ''], kept[many[1] ?? ''], kept[`${SITE} new#1`]]).toEqual([
    'objective',
    undefined,
    'objective',
  ]);
  expect(await hiddenProjects.get()).toEqual([...many.slice(1), `${SITE} new`]);
});

test('one broken entry does not cost the others', async () => {
  const good = { host: 'a', path: 'b', recognition: recognition() };
  await browser.storage.local.set({
    'item-choices.1': { a: 'objective', b: 'epic', c: 1 },
    'hidden-projects.1': ['a', null, 'b'],
    'recognitions.1': [good, { ...good, path: 3 }, null],
  });
  expect(await itemChoices.get()).toEqual({ a: 'objective' });
  expect(await hiddenProjects.get()).toEqual(['a', 'b']);
  expect(await recognitions.get()).toEqual([good]);
});

test.each(['x', 1, null, true])('a stored %j is not believed', async (junk) => {
  await browser.storage.local.set({ 'item-choices.1': junk, 'hidden-projects.1': junk, 'recognitions.1': junk });
  expect(await itemChoices.get()).toEqual({});
  expect(await hiddenProjects.get()).toEqual([]);
  expect(await recognitions.get()).toEqual([]);
});

test('a page hears of every choice, and of nothing else, until it ends', async () => {
  const changed = vi.fn();
  const end = new AbortController();
  watchChoices(changed, end.signal);
  await chooseForItem(`${SITE} a#1`, 'hidden');
  await hideProject(`${SITE} a`, true);
  await recognitions.set([{ host: 'a', path: 'b', recognition: recognition() }]);
  expect(changed).toHaveBeenCalledTimes(3);
  await panelOpen.set(true);
  end.abort();
  await hideProject(`${SITE} a`, false);
  expect(changed).toHaveBeenCalledTimes(3);
});

function recognition() {
  const role = { types: [], labels: ['goal'], titles: [] };
  return { objective: role, 'key-result': role, okrLabels: [] };
}
