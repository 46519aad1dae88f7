import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtManifest } from './tools/built-files';
import { CHROME_BUILD, FIREFOX_BUILD, ROOT } from './tools/root';

/** What the stores take, in characters. */
const MOST = { chromeSummary: 132, firefoxSummary: 250, chromeReason: 1000 };

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const listing = sectionsOf(text('.store/listing.md'), '##');
const explained = sectionsOf(text('.store/permissions.md'), '###');
const readme = [
  ...(sectionsOf(text('README.md'), '##').get('Permissions') ?? '').matchAll(/^\| (.*`.*) \| (.*) \|$/gm),
];

/** Everything that is asked for, and whether by a click only. */
const asked = new Map(
  [builtManifest(CHROME_BUILD), builtManifest(FIREFOX_BUILD)].flatMap((manifest) => [
    ...[...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])].map((name) => [name, false] as const),
    ...[...(manifest.optional_permissions ?? []), ...(manifest.optional_host_permissions ?? [])].map(
      (name) => [name, true] as const,
    ),
  ]),
);

describe('the listing', () => {
  test('has summaries that the stores take whole; Chrome’s is the manifest’s', () => {
    const chrome = pasted('Summary for Chrome');
    expect(chrome).toBe(builtManifest().description);
    expect(chrome.length).toBeLessThanOrEqual(MOST.chromeSummary);
    const firefox = pasted('Summary for Firefox');
    expect(firefox.length).toBeGreaterThan(0);
    expect(firefox.length).toBeLessThanOrEqual(MOST.firefoxSummary);
  });

  test.each([
    'Name',
    'Description',
    'Single purpose',
    'Remote code',
    'Data use',
    'Privacy',
    'Support',
    'Notes for reviewers',
  ])('has something to paste for %s', (field) => expect(pasted(field)).not.toBe(''));

  test('says what is untested', () => {
    expect(pasted('Description')).toContain('Firefox for Android and Safari are untested');
  });

  test('has its pictures, in the size of the stores', () => {
    const pictures = [...(listing.get('Pictures') ?? '').matchAll(/`([^`]+\.png)`: \S/g)].map(([, name]) => name);
    expect(pictures).toHaveLength(4);
    for (const name of pictures) {
      const picture = readFileSync(join(ROOT, '.store/pictures', name ?? ''));
      const size = {
        type: picture.toString('latin1', 1, 4),
        width: picture.readUInt32BE(16),
        height: picture.readUInt32BE(20),
      };
      expect(size, name).toEqual({ type: 'PNG', width: 1280, height: 800 });
    }
  });
});

describe('permissions', () => {
  test('each is explained for the stores and in the README, and no other', () => {
    const names = [...asked.keys()].toSorted();
    expect([...explained.keys()].flatMap(codeIn).toSorted()).toEqual(names);
    expect(readme.flatMap(([, cell = '']) => codeIn(cell)).toSorted()).toEqual(names);
  });

  test('what is asked for by a click is told from what is asked for at the install', () => {
    const times = sectionsOf(text('.store/permissions.md'), '##');
    for (const [name, byClick] of asked) {
      expect(times.get(byClick ? 'Asked for by a click' : 'Asked for at the install')).toContain(`\`${name}\``);
      const row = readme.find(([, cell = '']) => codeIn(cell).includes(name));
      expect(row?.[1]?.includes('(optional)'), name).toBe(byClick);
    }
  });

  test('each reason fits its field, and the hosts’ together fit theirs', () => {
    const isHost = (heading: string) => heading.includes('://');
    const hosts = [...explained].filter(([heading]) => isHost(heading)).map(([, reason]) => reason);
    const others = [...explained].filter(([heading]) => !isHost(heading)).map(([, reason]) => reason);
    for (const reason of [hosts.join('\n'), ...others]) {
      expect(reason.length).toBeGreaterThan(100);
      expect(reason.length).toBeLessThanOrEqual(MOST.chromeReason);
    }
  });
});

/** What stands below each heading of this level, up to the next of it or of a higher one. */
function sectionsOf(markdown: string, level: string): Map<string, string> {
  const sections = new Map<string, string>();
  let open = '';
  for (const line of markdown.split('\n')) {
    const [, marks = '', heading = ''] = /^(#+) (.*)$/.exec(line) ?? [];
    if (marks === level) open = heading;
    else if (marks !== '' && marks.length < level.length) open = '';
    else if (open !== '') sections.set(open, `${sections.get(open) ?? ''}${line}\n`);
  }
  return new Map([...sections].map(([heading, body]) => [heading, body.trim()]));
}

/** A field of the listing without the quotations, which are for whoever fills it in. */
function pasted(field: string): string {
  return (listing.get(field) ?? '').replace(/^>.*\n?/gm, '').trim();
}

function codeIn(words: string): string[] {
  return [...words.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}
