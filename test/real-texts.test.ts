import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkInput } from '../lib/okr/checks/given.fixture';
import { runChecks } from '../lib/okr/checks/run';
import { merge } from '../lib/okr/description/merge';
import { scan } from '../lib/okr/description/scan';
import { sectionsOf } from '../lib/okr/description/sections';
import { insertMissing } from '../lib/okr/description/template';
import { platforms2023Profile } from '../lib/okr/profiles/platforms-2023';
import { platforms2025Profile } from '../lib/okr/profiles/platforms-2025';
import { ROOT } from './tools/root';

/** Recorded pages and descriptions; they lie beside the project where it is developed, and are no part of it. */
const DATA = join(ROOT, '..', 'shared', 'data');
const folders = ['okr-descriptions', 'okr-pages'].map((name) => join(DATA, name)).filter(existsSync);
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]),
);

describe.skipIf(texts.length === 0)('real descriptions and pages pass through unharmed', () => {
  test.each(texts)('%s', (_name, text) => {
    const blocks = scan(text);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(sectionsOf(blocks).every(({ start, end }) => start < end)).toBe(true);
    expect(merge(text, text, `${text}\n\n# Added\n\nby somebody`)).toMatchObject({ ok: true });
    for (const { descriptions } of [platforms2023Profile, platforms2025Profile]) {
      for (const role of ['objective', 'key-result'] as const) {
        expect(runChecks(checkInput(role, { item: { description: text } })).length).toBeGreaterThanOrEqual(0);
        const template = descriptions.templates[role];
        if (!template) continue;
        const nothing = { period: null, start: null, due: null, title: null, keyResults: [] };
        const once = insertMissing(text, template, descriptions, nothing).text;
        const words = (lines: string) => lines.split('\n').filter((line) => line.trim() !== '');
        const kept = new Set(words(once));
        expect(words(text).filter((line) => !kept.has(line))).toEqual([]);
        expect(insertMissing(once, template, descriptions, nothing).text).toBe(once);
      }
    }
  });
});
