import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allChecks } from '../lib/okr/checks/all';
import { ROOT } from './tools/root';
import { type Source, sourcesIn } from './tools/sources';

const product = sourcesIn('lib', 'components', 'entrypoints');
const shipped = product.filter(({ isTest }) => !isTest);

/** Which rooms a room may import, itself aside. */
const ARROWS: Record<string, string[]> = {
  'lib/okr': [],
  'lib/gitlab': ['lib/okr'],
  'lib/page': [],
  'lib/settings': ['lib/okr'],
  'lib/text': ['lib/okr'],
  components: ['lib/okr', 'lib/text'],
  entrypoints: ['lib/okr', 'lib/gitlab', 'lib/page', 'lib/settings', 'lib/text', 'components'],
};

const ROOMS = [...Object.keys(ARROWS), 'test'];

function roomOf(path: string): string | undefined {
  return ROOMS.find((room) => path.startsWith(`${room}/`));
}

/** The files whose code holds the pattern, except the one home it has. */
function holding(pattern: RegExp, home: string, sources: Source[] = shipped): string[] {
  return sources.filter(({ path, code }) => !path.startsWith(home) && pattern.test(code)).map(({ path }) => path);
}

function importing(name: RegExp, home: string): string[] {
  return shipped
    .filter(({ path, imports }) => !path.startsWith(home) && imports.some((imported) => name.test(imported)))
    .map(({ path }) => path);
}

describe('rooms', () => {
  test('every file stands in a room', () => {
    expect(product.map(({ path }) => path).filter((path) => roomOf(path) === undefined)).toEqual([]);
    expect(new Set(product.map(({ path }) => roomOf(path)))).toEqual(new Set(Object.keys(ARROWS)));
  });

  test.each(Object.entries(ARROWS))('%s imports no other room than %j', (room, allowed) => {
    const offences = product
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, imports }) => imports.map((imported) => ({ path, imported, to: roomOf(imported) })))
      .filter(({ to }) => to !== undefined && to !== room && !allowed.includes(to))
      .map(({ path, imported }) => `${path} imports ${imported}`);
    expect(offences).toEqual([]);
  });

  test('the core has no clock, no page and no network', () => {
    const outside = /\bDate\.now\b|\bnew Date\(\s*\)|\b(document|window|globalThis|localStorage|fetch)\s*[.([]/;
    const core = shipped.filter(({ path }) => path.startsWith('lib/okr/'));
    expect(holding(outside, 'none', core)).toEqual([]);
    expect(core.flatMap(({ imports }) => imports.filter((imported) => imported.startsWith('wxt')))).toEqual([]);
  });
});

describe('one home each', () => {
  test('the network: lib/gitlab/transport', () => {
    expect(holding(/(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|sendBeacon/, 'lib/gitlab/transport')).toEqual([]);
    expect(importing(/^ky$/, 'lib/gitlab/')).toEqual([]);
  });

  test('the REST library, too heavy for GitLab’s pages: lib/gitlab/host-check', () => {
    expect(importing(/^@gitbeaker\//, 'lib/gitlab/host-check')).toEqual([]);
    expect(importing(/lib\/gitlab\/host-check$/, 'entrypoints/options/')).toEqual([]);
  });

  test('GitLab’s markup: lib/page/anchors', () => {
    expect(holding(/data-testid|['"`\s]#js-|['"`\s]\.js-|\[work-item-|['"`.#]work-item-/, 'lib/page/anchors')).toEqual(
      [],
    );
  });

  test('the wording of numbers, dates, plurals and lists: lib/text, which nothing that reads or writes GitLab may use', () => {
    const zones = /\bIntl\.DateTimeFormat\b/;
    expect(holding(/\bIntl\.(?!DateTimeFormat\b)|\.(toLocale\w*|toFixed)\(/, 'lib/text/')).toEqual([]);
    expect(holding(zones, 'lib/text/')).toEqual(['lib/okr/zone.ts']);
  });

  test('what is stored: lib/settings', () => {
    expect(holding(/\b(browser|chrome)\.storage\b|\b(local|session)Storage\b|indexedDB/, 'lib/settings/')).toEqual([]);
    expect(importing(/^(wxt\/utils\/storage|@wxt-dev\/storage)$/, 'lib/settings/')).toEqual([]);
  });
});

describe('house rules', () => {
  test('entrypoints compose: at most 80 lines a file', () => {
    const long = shipped
      .filter(({ path }) => path.startsWith('entrypoints/'))
      .filter(({ text }) => text.trimEnd().split('\n').length > 80);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('no text becomes HTML', () => {
    expect(holding(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/i, 'none')).toEqual(
      [],
    );
  });

  test('whether text is an address is told in one place', () => {
    expect(holding(/URL\.canParse/, 'none')).toEqual([]);
  });

  test('no code is fetched while it runs', () => {
    expect(holding(/\bimport\s*\(/, 'none')).toEqual([]);
  });

  test('no shape of an answer or a file is made while a script is evaluated', () => {
    const made = shipped
      .filter(({ imports }) => imports.some((name) => /^zod\/mini$|schemas?$|schema-parts$|\/expected$/.test(name)))
      .flatMap(({ path, code }) => code.split(/\n(?=\S)/).map((statement) => ({ path, statement })))
      .filter(({ statement }) => /\w(<[^>]*>)?\(/.test(statement))
      // Functions, their heads' ends, and what is made later.
      .filter(({ statement }) => !/^((export )?(async )?function |[)}][:)])/.test(statement))
      .filter(({ statement }) => !/^(export )?const \w+ = (madeOnce\(|<\w|\([\s\S]*?=>|new )/.test(statement));
    expect(made).toEqual([]);
  });

  test('auto-imports are off', () => {
    expect(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')).toMatch(/^ {2}imports: false,$/m);
  });

  test('every check has its examples and its sentence', () => {
    const files = shipped
      .filter(({ path, code }) => path.startsWith('lib/okr/checks/') && /: Check</.test(code) && /\bid: '/.test(code))
      .map(({ path }) => path.slice('lib/okr/checks/'.length, -'.ts'.length));
    expect(files.toSorted()).toEqual(allChecks.map(({ id }) => id).toSorted());
    const texts = shipped.filter(({ path }) => /^lib\/text\/check-[a-z]+\.ts$/.test(path)).map(({ code }) => code);
    for (const { id, roles, examples } of allChecks) {
      expect(texts.filter((text) => text.includes(`'${id}': {`) && text.includes('sentence:'))).toHaveLength(1);
      expect(roles).toContain(examples.good.role);
      expect(roles).toContain(examples.bad.role);
    }
  });

  test('a workaround carries the day it is looked at again, and that day has not come', () => {
    const today = new Date().toISOString().slice(0, 10);
    const offences = [...product, ...sourcesIn('test')]
      .filter(({ path }) => path !== 'test/structure.test.ts')
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bTODO\b(?: \[(\d{4}-\d\d-\d\d)\])?/g)].map((match) => ({ path, match })),
      )
      .filter(({ match }) => match[1] === undefined || match[1] < today)
      .map(({ path, match }) => `${path}: ${match[0]}`);
    expect(offences).toEqual([]);
  });

  test('no test replaces a module: files of tests share those that are loaded', () => {
    const tests = [...product, ...sourcesIn('test')].filter(({ isTest }) => isTest);
    expect(holding(/\bvi\s*\.\s*(mock|doMock|resetModules)\b/, 'none', tests)).toEqual([]);
  });

  test('file names are kebab-case and say what is inside', () => {
    const names = [...product, ...sourcesIn('test')].map(({ path }) => path);
    const odd = names.filter((path) => !/^[a-z\d-]+(\.[a-z\d]+)+$/.test(path.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
    expect(names.filter((path) => /(^|[/-])(utils?|helpers?)[./-]/.test(path))).toEqual([]);
  });
});
