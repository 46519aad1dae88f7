import { afterEach, expect, test, vi } from 'vitest';
import { makeHeadersIterable } from './iterable-headers';

afterEach(() => vi.unstubAllGlobals());

/** As in Firefox's content scripts: an iterator that cannot be iterated. */
class FirefoxHeaders {
  static iterator = { next: () => ({ done: true, value: undefined }) };
  entries() {
    return Object.create(FirefoxHeaders.iterator);
  }
}

test('what cannot be iterated can be afterwards', () => {
  vi.stubGlobal('Headers', FirefoxHeaders);
  expect(() => [...new Headers().entries()]).toThrow('not iterable');
  makeHeadersIterable();
  expect([...new Headers().entries()]).toEqual([]);
});

test('where nothing is missing nothing changes', () => {
  const before = Object.getPrototypeOf(new Headers().entries());
  const own = Object.getOwnPropertySymbols(before);
  makeHeadersIterable();
  expect(Object.getOwnPropertySymbols(before)).toEqual(own);
});
