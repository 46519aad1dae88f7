import { expect, test } from 'vitest';
import { readStartOptions } from './start-options';

test('with a display a window stays open on the default objective', () => {
  expect(readStartOptions([], true)).toMatchObject({ port: 0, headless: false, picture: null, help: false });
  expect(readStartOptions([], true).page).toContain('Improve efficiency');
});

test('without a display it runs headless', () => {
  expect(readStartOptions([], false).headless).toBe(true);
});

test('options are read', () => {
  expect(readStartOptions(['--port', '8080', '--page', '/a/b', '--headless', '--picture', 'a.png'], true)).toEqual({
    page: '/a/b',
    port: 8080,
    headless: true,
    picture: 'a.png',
    gitlab: {},
    help: false,
  });
});

test('the GitLab to be shown is read', () => {
  const args = ['--gitlab', '17.2', '--edition', 'community', '--without-native-types'];
  expect(readStartOptions(args, true).gitlab).toEqual({
    version: '17.2.0-ee',
    edition: 'community',
    nativeTypes: 'removed-and-linked',
  });
});

test.each([
  [['--fast'], "Unknown option '--fast'"],
  [['extra'], "Unexpected argument 'extra'"],
  [['--page'], "Option '--page <value>' argument missing"],
  [['--port', 'many'], '--port many is no port'],
  [['--gitlab', 'new'], '--gitlab new is no version'],
  [['--edition', 'starter'], '--edition starter is no edition'],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => readStartOptions(args, true)).toThrow(sentence);
});
