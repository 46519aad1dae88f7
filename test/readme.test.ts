import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCheckIn } from '../lib/okr/check-in/parse-check-in';
import { allChecks } from '../lib/okr/checks/all';
import { readProfileFile } from '../lib/okr/profile-file/read-profile-file';
import { chooseableProfiles } from '../lib/okr/profiles/built-in';
import { nativeProfile } from '../lib/okr/profiles/native';
import { ROOT } from './tools/root';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const files = [...readme.matchAll(/^```json\n([\s\S]*?)\n```$/gm)].map(([, text = '']) => text);
/** Every setting there is: each list and single value of any profile by its path, and what only a file has. */
const named = new Set(['okrLens', 'basedOn', ...chooseableProfiles.flatMap((profile) => pathsOf(profile))]);
/** A form that one profile has and another has not is a group. */
const settings = [...named].filter((path) => ![...named].some((other) => other.startsWith(`${path}.`)));

interface Row {
  paths: string[];
  says: string;
  /** As JSON; words where it depends. */
  standard: string;
}

const [, table = ''] = /\| setting \|.*\n\|.*\n((?:\|.*\n)+)/.exec(readme) ?? [];
const rows: Row[] = table
  .trimEnd()
  .split('\n')
  .map((row) => {
    const [paths = '', says = '', standard = ''] = row.slice(2, -2).split(' | ');
    return { paths: codeIn(paths), says, standard };
  });

describe('rules in the README', () => {
  test.each(files)('are read: %s', (text) => {
    expect(readProfileFile(text)).toMatchObject({ kind: 'profile' });
  });

  test('the long example has every setting', () => {
    const [longest = ''] = files.toSorted((one, other) => other.length - one.length);
    const told = new Set(pathsOf(JSON.parse(longest)));
    const left = settings.filter((path) => !told.has(path) && !isNullIn(longest, path));
    expect(left).toEqual([]);
  });

  test('the table has every setting, and none that there is not', () => {
    const paths = rows.flatMap((row) => row.paths);
    expect(settings.filter((path) => !paths.some((told) => isWithin(path, told)))).toEqual([]);
    expect(paths.filter((told) => !settings.some((path) => isWithin(path, told)))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each(rows.flatMap((row) => row.paths.map((path) => ({ ...row, path }))))(
    '$path: its default and its values',
    ({ path, says, standard }) => {
      const [code] = codeIn(standard);
      if (code !== undefined) expect(JSON.parse(code)).toEqual(path === 'basedOn' ? nativeProfile.id : valueAt(path));
      for (const expected of expectedAt(path)) {
        if (expected.what === 'one-of') expect(jsonIn(says).sort()).toEqual([...expected.values].sort());
        if (expected.what === 'yes-no') expect(jsonIn(says).sort()).toEqual([false, true]);
        if ('least' in expected && expected.what !== 'list-length')
          expect(says).toMatch(new RegExp(`\\b${expected.least}\\b.* to ${expected.most}\\b`));
      }
    },
  );

  test('the checks that can be added are those that are off', () => {
    const row = rows.find(({ paths }) => paths.includes('descriptions.alsoCheck'));
    const off = allChecks.filter((check) => 'offByDefault' in check).map(({ id }) => id);
    expect(codeIn(row?.says ?? '').sort()).toEqual(off.toSorted());
  });
});

test('the check-in that the README shows is read', () => {
  const [example = ''] = /^ {4}### Check-in .*\n(?:\n| {4}.*\n)*/m.exec(readme) ?? [];
  const { day, lines } = parseCheckIn(example.replace(/^ {4}/gm, '')) ?? {};
  expect(day).toBe('2023-10-25');
  expect(lines?.map(({ before, after, health, words }) => [before, after, health, words])).toEqual([
    [63, 70, 'onTrack', 'Live since Monday.'],
    [40, 40, 'needsAttention', 'Two of five teams have moved.'],
    [null, null, null, ''],
  ]);
});

test('every picture of the README is there', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

function pathsOf(group: object, before = ''): string[] {
  return Object.entries(group).flatMap(([key, value]) => {
    const path = before + key;
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? pathsOf(value, `${path}.`) : [path];
  });
}

function isWithin(path: string, group: string): boolean {
  return path === group || path.startsWith(`${group}.`);
}

/** A setting below one that the file sets to null. */
function isNullIn(text: string, path: string): boolean {
  return pathsOf(JSON.parse(text)).some((told) => path.startsWith(`${told}.`));
}

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The values a cell names. */
function jsonIn(cell: string): unknown[] {
  return codeIn(cell).flatMap((code) => (/^("[^"]*"|\d+|true|false)$/.test(code) ? [JSON.parse(code)] : []));
}

function valueAt(path: string): unknown {
  return path.split('.').reduce<unknown>((group, key) => Object(group)[key], nativeProfile);
}

/** What the setting, and each entry where it is a list, is expected to be. */
function expectedAt(path: string) {
  const wrong = {};
  return [wrong, [wrong]].flatMap((value) => {
    const given = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    const read = readProfileFile(JSON.stringify({ okrLens: 1, name: 'A', ...Object(given) }));
    return read.kind === 'refused' && read.reason === 'wrong-value' && read.path.replace('[0]', '') === path
      ? [read.expected]
      : [];
  });
}
