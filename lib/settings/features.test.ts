import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FEATURES, features, switchFeature, watchFeatures } from './features';
import { panelOpen } from './items';

const AT_THE_INSTALL = {
  ...{ scores: true, toFix: true, trend: true, checkIn: true, epics: true, newItems: true },
  listMarks: false,
};

beforeEach(() => fakeBrowser.reset());

test('all is on at the install but what reads more than its page', async () => {
  expect(await features.get()).toEqual(AT_THE_INSTALL);
  expect(FEATURES).toEqual(Object.keys(AT_THE_INSTALL));
});

test('of switches turned at once none is lost', async () => {
  await Promise.all([switchFeature('scores', false), switchFeature('listMarks', true)]);
  expect(await features.get()).toEqual({ ...AT_THE_INSTALL, scores: false, listMarks: true });
});

test.each(['off', 1, null, true, []])('a stored %j is not believed', async (junk) => {
  await browser.storage.sync.set({ 'features.1': junk });
  expect(await features.get()).toEqual(AT_THE_INSTALL);
});

test('a broken switch does not cost the others, and one that only a newer version knows stays as it was left', async () => {
  await browser.storage.sync.set({ 'features.1': { scores: 'no', trend: false, wheels: false } });
  expect(await features.get()).toEqual({ ...AT_THE_INSTALL, trend: false, wheels: false });
  await switchFeature('trend', true);
  expect(await browser.storage.sync.get('features.1')).toEqual({
    'features.1': { ...AT_THE_INSTALL, trend: true, wheels: false },
  });
});

test('a page hears of every switch, and of nothing else, until it ends', async () => {
  const changed = vi.fn();
  const end = new AbortController();
  watchFeatures(changed, end.signal);
  await switchFeature('epics', false);
  expect(changed).toHaveBeenCalled();
  changed.mockClear();
  await panelOpen.set(true);
  end.abort();
  await switchFeature('epics', true);
  expect(changed).not.toHaveBeenCalled();
});
