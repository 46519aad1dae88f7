import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dueBadge, dueNotices, watchDueSettings } from './due-settings';
import { features, switchFeature } from './features';
import { panelOpen, tableSorting } from './items';
import { moveToSync } from './move-to-sync';

const { local, sync } = browser.storage;
const REFUSAL = new Error('QUOTA_BYTES quota exceeded');
const SORTING = { column: 'score', descending: true } as const;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('what names no GitLab follows the reader, what belongs to this browser does not', async () => {
  await switchFeature('trend', false);
  await panelOpen.set(true);
  await tableSorting.set(SORTING);
  await dueBadge.set(false);
  await dueNotices.set(true);
  expect(await sync.get(null)).toEqual({
    'features.1': { ...(await features.get()), trend: false },
    'panel-open.1': true,
    'table-sorting.1': SORTING,
    'due-badge.1': false,
  });
  expect(await local.get(null)).toEqual({ 'due-notices.1': true });
});

test('what another browser shares counts here, and is heard', async () => {
  const heard = vi.fn();
  watchDueSettings(heard, new AbortController().signal);
  await sync.set({ 'due-badge.1': false });
  expect(await dueBadge.get()).toBe(false);
  expect(heard).toHaveBeenCalledTimes(1);
});

test.each(['open', 1, null, {}, []])('a shared %j is not believed', async (junk) => {
  await sync.set({ 'panel-open.1': junk, 'due-badge.1': junk });
  expect([await panelOpen.get(), await dueBadge.get()]).toEqual([false, true]);
});

test('what is refused is kept here and counts here, until something is taken again', async () => {
  await tableSorting.set(null);
  const set = vi.spyOn(sync, 'set').mockRejectedValue(REFUSAL);
  await tableSorting.set(SORTING);
  expect(await tableSorting.get()).toEqual(SORTING);

  set.mockRestore();
  await tableSorting.set(null);
  expect(await tableSorting.get()).toBeNull();
  expect(await local.get(null)).toEqual({});
});

test('a switch that was refused is heard of like any other', async () => {
  vi.spyOn(sync, 'set').mockRejectedValue(REFUSAL);
  const heard = vi.fn();
  watchDueSettings(heard, new AbortController().signal);
  await dueBadge.set(false);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('in a browser that shares nothing all is as it was', async () => {
  onTestFinished(() => void Object.assign(browser.storage, { sync }));
  Reflect.deleteProperty(browser.storage, 'sync');
  await local.set({ 'panel-open.1': true });
  await moveToSync();
  expect(await panelOpen.get()).toBe(true);
  await panelOpen.set(false);
  expect(await panelOpen.get()).toBe(false);
});

test('when the browser stores nothing at all, the caller is told', async () => {
  vi.spyOn(sync, 'set').mockRejectedValue(REFUSAL);
  vi.spyOn(local, 'set').mockRejectedValue(REFUSAL);
  await expect(panelOpen.set(true)).rejects.toThrow('quota');
});

test('what an earlier version kept counts before it is moved over, and is moved over once', async () => {
  await local.set({ 'panel-open.1': true, 'table-sorting.1': SORTING, 'due-badge.1': false, 'due-notices.1': true });
  const kept = () => Promise.all([panelOpen.get(), tableSorting.get(), dueBadge.get()]);
  expect(await kept()).toEqual([true, SORTING, false]);
  await moveToSync();
  expect(await local.get(null)).toEqual({ 'due-notices.1': true });
  expect(await kept()).toEqual([true, SORTING, false]);

  await panelOpen.set(false);
  await moveToSync();
  expect(await panelOpen.get()).toBe(false);
});

test('what is shared already is newer than what an earlier version kept', async () => {
  await local.set({ 'panel-open.1': true });
  await sync.set({ 'panel-open.1': false });
  expect(await panelOpen.get()).toBe(false);
  await moveToSync();
  expect([await panelOpen.get(), await local.get(null)]).toEqual([false, {}]);
});

test('what cannot be moved over stays', async () => {
  await local.set({ 'panel-open.1': true });
  const set = vi.spyOn(sync, 'set').mockRejectedValue(REFUSAL);
  await moveToSync();
  expect(await panelOpen.get()).toBe(true);
  set.mockRestore();
  await moveToSync();
  expect(await sync.get(null)).toEqual({ 'panel-open.1': true });
});
