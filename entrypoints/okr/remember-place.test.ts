import { signal } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { knownPlaces } from '../../lib/settings/okr-places';
import type { Answer } from './answer';
import { placeOf, rememberPlace } from './remember-place';
import type { Site } from './site';

beforeEach(() => fakeBrowser.reset());

test.each([
  ['acme/dept/okrs', undefined, 'acme', 'group'],
  ['acme', true, 'acme', 'group'],
  ['acme/dept', true, 'acme', 'group'],
  ['Jo/okrs', undefined, 'Jo/okrs', 'project'],
  ['jo', true, 'jo', 'group'],
] as const)('%s: %s', (namespacePath, isGroup, path, kind) => {
  expect(placeOf({ namespacePath, ...(isGroup && { isGroup }) }, 'jo')).toEqual({ path, kind });
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
      { base: 'https://gitlab.example.com/gitlab', path: 'acme', kind: 'group', username: 'jo' },
    ]),
  );
});
