// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { afterEach, expect, it, vi } from 'vitest';
import type { DescriptionChoices } from '../entrypoints/okr/description-choices';
import { readItem } from '../entrypoints/okr/item-source';
import type { Site } from '../entrypoints/okr/site';
import { readSupported } from '../entrypoints/okr/supported';
import type { Profile } from '../lib/okr/profile';
import { nativeProfile } from '../lib/okr/profiles/native';
import type { Place } from '../lib/page/place';
import { type Place as Address, places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const uncapped: Profile = { ...nativeProfile, name: 'Uncapped', rollUp: { ...nativeProfile.rollUp, capAt100: false } };
const nobody = { types: [], labels: [], titles: [] };
const blind: Profile = { ...nativeProfile, recognition: { objective: nobody, 'key-result': nobody, okrLabels: [] } };

const end = new AbortController();
afterEach(() => vi.restoreAllMocks());

/** An item on its page, under rules that may change while it is open. */
function open({ path, iid }: Address) {
  const { gateway, asked } = visit();
  const profile = signal(nativeProfile);
  const dismiss = vi.fn();
  const place = {
    item: { namespacePath: path, iid: String(iid), namespaceKind: 'project' },
    signal: end.signal,
    onItemChanged() {},
    dismiss,
  } as unknown as Place;
  const site = {
    origin: ORIGIN,
    relativeRoot: '',
    host: 'gitlab.test',
    choices: { roleFor: () => null },
    rules: {
      ready: Promise.resolve(),
      answerTo: () => null,
      chosenFor: () => ({ profile: profile.value, from: 'chosen' }),
    },
    reading: (_stop: AbortSignal, _onWait: unknown, read: (given: typeof gateway) => unknown) => read(gateway),
  } as unknown as Site;
  const source = readItem(place, site, { rules: signal(null) } as unknown as DescriptionChoices);
  return { source, place, site, profile, asked, dismiss };
}

it('is reported by the new rules at once, and read again by them', async () => {
  const { source, profile, asked, dismiss } = open(places.efficiency);
  await vi.waitFor(() => expect(source.answer.value?.reading.tree.belowComplete).toBe(true));
  const reading = source.answer.value?.reading;
  const before = asked().length;
  profile.value = uncapped;
  expect(source.answer.value?.profile.name).toBe('Uncapped');
  await vi.waitFor(() => expect(source.answer.value?.reading).not.toBe(reading));
  expect(asked().length).toBeGreaterThan(before);
  expect(dismiss).not.toHaveBeenCalled();
});

it('leaves its place where the new rules know it for no OKR', async () => {
  const { source, profile, dismiss } = open(places.blueprint);
  await vi.waitFor(() => expect(source.answer.value?.reading.tree.belowComplete).toBe(true));
  profile.value = blind;
  await vi.waitFor(() => expect(dismiss).toHaveBeenCalledOnce());
});

it('tells what a key result gives by the rules of now, without a request', async () => {
  const { source, place, site, profile, asked } = open(places.hostingCosts);
  const { value } = readSupported(place, site, source.answer, signal(true));
  await vi.waitFor(() => expect(value.value).toHaveLength(1));
  const before = asked().length;
  profile.value = uncapped;
  expect(value.value?.map((report) => report.profile.name)).toEqual(['Uncapped']);
  expect(asked().length).toBe(before);
});
