import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dueLook } from '../../lib/settings/due-looks';
import { rememberOkrPlaces } from '../../lib/settings/okr-places';
import { BASE, dueEntry } from './due-entry.fixture';
import type { ReadDueList } from './look';
import { watchDue } from './triggers';

const HOUR = 3_600_000;

test('a number past its day goes when the reader comes back, though signed out', async () => {
  fakeBrowser.reset();
  const texts: string[] = [];
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
  const event = { addListener: () => {} };
  Object.assign(browser.permissions, { onAdded: event, onRemoved: event });
  Object.assign(browser.action, {
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setBadgeText: async ({ text }: { text: string }) => void texts.push(text),
    setTitle: async () => {},
  });
  let focus = (_id: number) => {};
  vi.spyOn(browser.windows.onFocusChanged, 'addListener').mockImplementation((heard) => {
    focus = heard;
  });
  const answered = { lookedAt: Date.now() - 23 * HOUR, askedAt: Date.now() - HOUR, problem: 'signed-out' as const };
  await rememberOkrPlaces([{ base: BASE, path: 'acme', kind: 'group', username: 'jo' }]);
  await dueLook(BASE).set({ ...answered, retryAt: null, entries: [dueEntry('2')], complete: true });
  const read = vi.fn<ReadDueList>();
  watchDue(read);

  focus(1);
  await vi.waitFor(() => expect(texts).toEqual(['1']));
  vi.setSystemTime(Date.now() + HOUR);
  focus(browser.windows.WINDOW_ID_NONE);
  focus(1);
  await vi.waitFor(() => expect(texts).toEqual(['1', '']));
  expect(read).not.toHaveBeenCalled();
  vi.useRealTimers();
});
