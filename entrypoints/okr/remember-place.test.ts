import { signal } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { knownPlaces } from '../../lib/settings/okr-places';
import type { Answer } from './answer';
import { placesOf, rememberPlace } from './remember-place';
import type { Site } from './site';

beforeEach(() => fakeBrowser.reset());

const project = (path: string) => ({ path, kind: 'project' });
const group = (path: string) => ({ path, kind: 'group' });

test.each([
  ['acme/dept/okrs', undefined, [project('acme/dept/okrs'), group('acme')]],
  ['acme', true, [group('acme')]],
  ['acme/dept', true, [group('acme/dept'), group('acme')]],
  ['Jo/okrs', undefined, [project('Jo/okrs')]],
  ['jo', true, [group('jo')]],
] as const)('%s: %s', (namespacePath, isGroup, places) => {
  expect(placesOf({ namespacePath, ...(isGroup && { isGroup }) }, 'jo')).toEqual(places);
});

test('a place is kept once somebody is signed in', async () => {
  const answerBy = (viewer: string | null) =>
    ({ reading: { viewer }, home: { namespacePath: 'acme/okrs' } }) as unknown as Answer;
  const answer = signal<Answer | null>(null);
  const site = { origin: 'https://gitlab.example.com', relativeRoot: '/gitlab' } as Site;
  rememberPlace(answer, site, new AbortController().signal);
  answer.value = answerBy(null);
  expect(await knownPlaces()).toEqual([]);
  answer.value = answerBy('jo');
  await vi.waitFor(async () =>
    expect(await knownPlaces()).toEqual([
      { base: 'https://gitlab.example.com/gitlab', path: 'acme/okrs', kind: 'project', username: 'jo' },
      { base: 'https://gitlab.example.com/gitlab', path: 'acme', kind: 'group', username: 'jo' },
    ]),
  );
});
