import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Slot } from '../../lib/page/kept-slot';
import type { Root } from '../../lib/page/roots';
import { switchFeature } from '../../lib/settings/features';
import { readSwitches } from './read-switches';

const ROOT = {} as Root;

beforeEach(() => fakeBrowser.reset());

function read() {
  const changed = vi.fn();
  const end = new AbortController();
  const wanted = vi.fn(() => 'yes' as const);
  const slot: Slot = { id: 'okr', kinds: ['page'], css: '', wanted, mount: () => () => {} };
  return { changed, end, slot, wanted, whileOn: readSwitches(end.signal, changed) };
}

test('nobody knows whether a slot belongs in a page before the switches were read, which then is said', async () => {
  const { changed, slot, wanted, whileOn } = read();
  const scores = whileOn('scores', slot);
  expect(scores.wanted(ROOT)).toBe('unknown');
  expect(wanted).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(scores.wanted(ROOT)).toBe('yes');
  expect(wanted).toHaveBeenCalledWith(ROOT);
});

test('what is switched off belongs nowhere, at once, and the page is not asked; other slots stay', async () => {
  const { changed, slot, wanted, whileOn } = read();
  const [scores, epics] = [whileOn('scores', slot), whileOn('epics', { ...slot, wanted: () => 'yes' })];
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  await switchFeature('scores', false);
  await vi.waitFor(() => expect(scores.wanted(ROOT)).toBe('no'));
  expect(wanted).not.toHaveBeenCalled();
  expect(epics.wanted(ROOT)).toBe('yes');
  await switchFeature('scores', true);
  await vi.waitFor(() => expect(scores.wanted(ROOT)).toBe('yes'));
});

test('a page that has ended hears of no switch', async () => {
  const { changed, end, slot, whileOn } = read();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  end.abort();
  await switchFeature('scores', false);
  expect(whileOn('scores', slot).wanted(ROOT)).toBe('yes');
});
