// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { afterAll, expect, it, vi } from 'vitest';
import { answerOf } from '../entrypoints/okr/answer';
import { readCommentsElsewhere } from '../entrypoints/okr/comments-elsewhere';
import type { Site } from '../entrypoints/okr/site';
import { nativeProfile } from '../lib/okr/profiles/native';
import type { Place } from '../lib/page/place';
import { addNote } from './gitlab/notes';
import { places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const end = new AbortController();
afterAll(() => end.abort());

async function open(noteOn: 'objective' | 'key-results') {
  const { gateway, standIn, read, asked } = visit();
  const site = {
    origin: ORIGIN,
    relativeRoot: '',
    reading: (_stop: AbortSignal, _onWait: unknown, read: (given: typeof gateway) => unknown) => read(gateway),
  } as unknown as Site;
  const reading = await read(places.efficiency);
  const profile = { ...nativeProfile, checkIn: { noteOn } };
  const answer = answerOf(reading, { profile, from: 'chosen' }, 'objective', site);
  const of = () => readCommentsElsewhere({ signal: end.signal } as unknown as Place, site, signal(answer));
  return { of, standIn, asked, keyResults: reading.tree.children };
}

it('reads those on an objective’s key results with one more request, where the rules want the week’s comment there', async () => {
  const { of, standIn, asked, keyResults } = await open('key-results');
  const [first] = keyResults;
  const item = standIn.world.items.find(
    ({ iid, namespace }) => `${iid}` === first?.iid && namespace === first?.namespacePath,
  );
  if (!first || !item) throw new Error('no key result');
  addNote(standIn.world, item, {
    body: 'Checked',
    author: 'infra-lead',
    createdAt: '2023-10-25T09:00:00Z',
    system: false,
  });
  const before = asked().length;
  const value = of();
  await vi.waitFor(() => expect(value.value).toHaveLength(keyResults.length));
  expect(asked().slice(before)).toEqual(['DueComments']);
  const found = value.value?.find(({ about }) => about === first.id);
  expect(found?.comments[0]?.body).toBe('Checked');
  expect(found?.home.namespacePath).toBe(first.namespacePath);
  expect(value.value?.every(({ reach }) => reach.all)).toBe(true);
});

it('costs nothing where the week’s comment stands on the objective', async () => {
  const { of, asked } = await open('objective');
  const before = asked().length;
  const value = of();
  await vi.waitFor(() => expect(value.value).toEqual([]));
  expect(asked()).toHaveLength(before);
});
