import { signal } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Features } from '../../lib/settings/features';
import { switchFeature } from '../../lib/settings/features';
import { readFeatures } from './read-features';
import { type FeaturePlace, whileOn } from './while-on';

beforeEach(() => fakeBrowser.reset());

function opened(given: Partial<Features>) {
  const features = signal(given);
  const end = new AbortController();
  const made: FeaturePlace[] = [];
  const other = signal(0);
  const place = { item: { namespacePath: 'g', iid: '1' }, signal: end.signal } as unknown as FeaturePlace;
  const desk = whileOn(place, { features }, 'trend', (on) => ({ nth: made.push(on), read: other.value }));
  return { features, end, made, other, desk, ended: () => made.map(({ signal }) => signal.aborted) };
}

test('nothing is made before the switches are known, nor while this one is off', () => {
  const { features, made, desk } = opened({});
  features.value = { trend: false, scores: true };
  expect([desk.value, made]).toEqual([null, []]);
});

test('what is switched off is ended, and made anew when it is switched on again', () => {
  const { features, made, desk, ended } = opened({ trend: true });
  expect([desk.value?.nth, made[0]?.item.iid, ended()]).toEqual([1, '1', [false]]);
  features.value = { trend: false };
  expect([desk.value, ended()]).toEqual([null, [true]]);
  features.value = { trend: true };
  expect([desk.value?.nth, ended()]).toEqual([2, [true, false]]);
});

test('another switch, and what it reads while it is made, do not make it anew', () => {
  const { features, other, made } = opened({ trend: true });
  features.value = { trend: true, toFix: false };
  other.value = 1;
  expect(made).toHaveLength(1);
});

test('it ends with its place, and is not made in one that is gone', () => {
  const { features, end, ended } = opened({ trend: true });
  end.abort();
  features.value = { trend: false };
  features.value = { trend: true };
  expect(ended()).toEqual([true]);
});

test('switches are unknown at first, then as they are kept, in any page', async () => {
  await switchFeature('trend', false);
  const features = readFeatures(new AbortController().signal);
  expect(features.value).toEqual({});
  await vi.waitFor(() => expect(features.value).toMatchObject({ trend: false, toFix: true }));
  await switchFeature('trend', true);
  await vi.waitFor(() => expect(features.value.trend).toBe(true));
});
