import { expect, test } from 'vitest';
import { chooseableProfiles } from '../okr/profiles/built-in';
import { keptFor, placeName, usedByItself } from './profiles-page';

test('places and what is kept are named by path first', () => {
  expect(placeName({ host: 'gitlab.com', path: 'acme/*' })).toBe('acme/* on gitlab.com');
  expect(placeName({ host: '*', path: 'acme/*' })).toBe('acme/* on any GitLab');
  expect(keptFor('https://gitlab.example.org acme/okrs#7')).toBe('acme/okrs#7 on gitlab.example.org');
});

test('what is used by itself goes by the ids of built-in rules', () => {
  const used = chooseableProfiles.filter(({ id }) => usedByItself(id) !== null).map(({ id }) => id);
  expect(used).toEqual(['native', 'labelled-issues', 'epics']);
});
