import { expect, test } from 'vitest';
import { readUrl } from './read-url';

test('an address is read, a path with what it stands below, anything else is none', () => {
  expect(readUrl('https://git.example.org/a')?.pathname).toBe('/a');
  expect(readUrl('/a', 'https://git.example.org/b/')?.href).toBe('https://git.example.org/a');
  expect([readUrl('/a'), readUrl('https://'), readUrl('')]).toEqual([null, null, null]);
});

test('a name beyond ASCII is read however often it is asked', () => {
  const names = Array.from({ length: 10_000 }, () => readUrl('https://münchen.example')?.hostname);
  expect(new Set(names)).toEqual(new Set(['xn--mnchen-3ya.example']));
});
