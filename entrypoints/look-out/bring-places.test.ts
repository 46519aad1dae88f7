import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBringer } from './bring-places';
import { handOver, LOAD_PLACES } from './scripts';

const PLACES = () => ({ lookAgain() {} });

beforeEach(() => vi.restoreAllMocks());

/** @param comes whether it comes when it is asked for, each time; the site is allowed or not */
function bringer(comes: boolean[], allowed = true) {
  const asked: unknown[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    if (message !== LOAD_PLACES) return allowed;
    asked.push(message);
    const answer = comes.shift() ?? false;
    if (answer) handOver(LOAD_PLACES, PLACES);
    return answer;
  });
  const does = { begin: vi.fn(), leave: vi.fn(), failed: vi.fn((_: () => void) => {}) };
  return { asked, ...does, bring: createBringer(does) };
}

test('it is asked for once, however often it is wanted, and begins once', async () => {
  const { asked, begin, bring } = bringer([true]);
  bring(0);
  bring(16);
  await vi.waitFor(() => expect(begin).toHaveBeenCalledWith(PLACES));
  handOver(LOAD_PLACES, PLACES);
  expect(asked).toEqual([LOAD_PLACES]);
  expect(begin).toHaveBeenCalledTimes(1);
});

test('somebody else may bring it', () => {
  const { asked, begin } = bringer([true]);
  handOver(LOAD_PLACES, PLACES);
  expect([asked, begin.mock.calls.length]).toEqual([[], 1]);
});

test('where it does not come it is told, not asked for at each look, and asked for again when somebody says so', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { asked, begin, leave, failed, bring } = bringer([false, true]);
  bring(0);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  bring(1000);
  expect(asked).toHaveLength(1);
  failed.mock.lastCall?.[0]();
  await vi.waitFor(() => expect(begin).toHaveBeenCalledTimes(1));
  expect(leave).not.toHaveBeenCalled();
  logged.mockRestore();
});

test('where the site was taken back, it leaves without a word', async () => {
  const { leave, failed, bring } = bringer([false], false);
  bring(0);
  await vi.waitFor(() => expect(leave).toHaveBeenCalledTimes(1));
  expect(failed).not.toHaveBeenCalled();
});
