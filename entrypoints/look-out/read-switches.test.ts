import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Slot } from '../../lib/page/kept-slot';
import type { Root } from '../../lib/page/roots';
import { switchFeature } from '../../lib/settings/features';
import { readSwitches } from './read-switches';

const ROOT = {} as Root;

beforeEach(() => fakeBrowser.reset());

async function read() {
  const changed = vi.fn();
  const end = new AbortController();
  const wanted = vi.fn(() => 'yes' as const);
  const slot: Slot = { id: 'okr', kinds: ['page'], css: '', wanted, mount: () => () => {} };
  return { changed, end, slot, wanted, ...(await readSwitches(end.signal, changed)) };
}

test('what is switched on is asked whether it belongs in a page', async () => {
  const { changed, slot, wanted, isOn, whileOn } = await read();
  expect([isOn('scores'), isOn('listMarks')]).toEqual([true, false]);
  expect(whileOn('scores', slot).wanted(ROOT)).toBe('yes');
  expect(wanted).toHaveBeenCalledWith(ROOT);
  expect(changed).not.toHaveBeenCalled();
});

test('what is switched off belongs nowhere, at once, and the page is not asked; other slots stay', async () => {
  const { changed, slot, wanted, isOn, whileOn } = await read();
  const [scores, epics] = [whileOn('scores', slot), whileOn('epics', { ...slot, wanted: () => 'yes' })];
  await switchFeature('scores', false);
  await vi.waitFor(() => expect(scores.wanted(ROOT)).toBe('no'));
  expect(isOn('scores')).toBe(false);
  expect(changed).toHaveBeenCalled();
  expect(wanted).not.toHaveBeenCalled();
  expect(epics.wanted(ROOT)).toBe('yes');
  await switchFeature('scores', true);
  await vi.waitFor(() => expect(scores.wanted(ROOT)).toBe('yes'));
});

test('a page that has ended hears of no switch', async () => {
  const { end, slot, whileOn } = await read();
  end.abort();
  await switchFeature('scores', false);
  expect(whileOn('scores', slot).wanted(ROOT)).toBe('yes');
});
