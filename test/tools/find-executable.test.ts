import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromVariable, isExecutable, onPath } from './find-executable';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'));
  writeFileSync(join(folder, 'browser'), '#!/bin/sh\n');
  chmodSync(join(folder, 'browser'), 0o755);
  writeFileSync(join(folder, 'notes'), '');
  mkdirSync(join(folder, 'folder'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a program is a file that may be run', () => {
  expect(isExecutable(join(folder, 'browser'))).toBe(true);
  expect(isExecutable(join(folder, 'folder'))).toBe(false);
  expect(isExecutable(join(folder, 'absent'))).toBe(false);
});

test('the first name on PATH is found', () => {
  expect(onPath(['absent', 'browser'], `/nowhere:${folder}`)).toBe(join(folder, 'browser'));
  expect(onPath(['absent'], folder)).toBeNull();
});

test('a variable is obeyed or refused, never ignored', () => {
  expect(fromVariable('CHROME_PATH', {})).toBeNull();
  expect(fromVariable('CHROME_PATH', { CHROME_PATH: join(folder, 'browser') })).toBe(join(folder, 'browser'));
  expect(() => fromVariable('CHROME_PATH', { CHROME_PATH: join(folder, 'notes') })).toThrow('not a program');
});
