import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { diagnosticFacts } from '../entrypoints/options/diagnostic-facts';
import type { ListedSite } from '../entrypoints/options/site-list';
import { importedProfiles } from '../lib/settings/profiles';
import { storedKinds } from '../lib/settings/stored-kinds';
import { diagnosticsOf } from '../lib/text/diagnostics';
import { sourcesIn } from './tools/sources';

/** Every stored item as it may be kept, with a mark wherever something is the reader's or their team's. */
function everythingStored(mark: string): Record<string, unknown> {
  const base = `https://${mark}.example/${mark}`;
  const [place, item] = [`${base} ${mark}/okrs`, `${base} ${mark}/okrs#12`];
  const recognition = { types: [mark], labels: [mark], titles: [mark] };
  const entry = { item: { title: mark, namespacePath: mark, owners: [{ name: mark, username: mark }] } };
  return {
    'panel-open.1': true,
    'panel-heights.1': { [`${item} page`]: 300 },
    'table-sorting.1': { column: 'score', descending: true },
    [`gitlab-variant:${base}.1`]: {
      variant: { enterprise: true, counts: true },
      hints: { version: `18.7.0-${mark}`, enterprise: true },
    },
    'features.1': { trend: false, [mark]: false },
    [`check-in-draft:${item}.1`]: { open: true, edits: { [mark]: { score: mark, words: mark } }, told: {} },
    'description-rules.1': { [place]: mark },
    'dismissed-findings.1': { [item]: [mark] },
    [`due-look:${base}.1`]: { askedAt: 1, lookedAt: 1, problem: null, retryAt: null, entries: [entry], complete: true },
    'due-badge.1': true,
    'due-notices.1': true,
    'due-notice-day.1': mark,
    'item-choices.1': { [item]: 'hidden' },
    'hidden-projects.1': [place],
    'okr-places.1': { [place]: { username: mark, kind: 'group' } },
    'profile-files.1': { [mark]: JSON.stringify({ okrLens: 1, name: mark }) },
    'profile-applications.1': [
      { host: `${mark}.example`, path: mark, profileId: 'epics' },
      { host: `${mark}.example`, path: mark, profileId: mark },
    ],
    'recognitions.1': [
      {
        host: `${mark}.example`,
        path: mark,
        recognition: { objective: recognition, 'key-result': recognition, okrLabels: [mark] },
      },
    ],
    'site-bases.1': { [`https://${mark}.example/*`]: base },
    'team-files.1': { [place]: { agreed: JSON.stringify({ okrLens: 1, name: mark }), declined: mark } },
    'team-file-looks.1': { [place]: '2023-10-25T12:00:00Z' },
    'type-names.1': { [place]: { objective: [mark], 'key-result': [mark] } },
    [mark]: mark,
  };
}

/** Of the last one nobody knows what it is. */
const UNKNOWN = 1;

function sitesOf(mark: string): ListedSite[] {
  const check = { isGitlab: true, version: `18.7.0-${mark}`, enterprise: true, signedIn: true, mayNeedHttps: false };
  const base = `https://${mark}.example/${mark}`;
  return [
    { pattern: null, base: 'https://gitlab.com', answer: { kind: 'failed', problem: 'offline' }, works: [] },
    { pattern: `https://${mark}.example/*`, base, answer: { kind: 'told', check }, works: ['everything'] },
  ];
}

async function textWith(mark: string): Promise<string> {
  const { 'features.1': features, ...others } = everythingStored(mark);
  await Promise.all([browser.storage.local.clear(), browser.storage.sync.clear()]);
  await browser.storage.local.set({ ...others, 'panel-open.1.refused': true });
  await browser.storage.sync.set({ 'features.1': features });
  return diagnosticsOf(await diagnosticFacts(sitesOf(mark)));
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { userAgent: 'Firefox/140.0', language: 'en' });
  vi.spyOn(browser.runtime, 'getManifest').mockImplementation(() => ({
    manifest_version: 3,
    name: 'OKR Lens',
    version: '0.1.0',
  }));
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
});

test('whatever titles, paths, hosts and people are called, diagnostics do not say it', async () => {
  // Of digits and letters no word of ours has, so that what is found is the mark.
  const mark = fc.stringMatching(/^[jqxz]{2}[a-z\d]{6,30}$/);
  await fc.assert(
    fc.asyncProperty(mark, async (name) => {
      expect((await textWith(name)).toLowerCase()).not.toContain(name);
    }),
    { numRuns: 50 },
  );
});

test('they do say how much there is', async () => {
  const text = await textWith('jqxz12345678');
  expect(await importedProfiles()).toHaveLength(1);
  for (const line of [
    '- self-managed 1: GitLab 18.7.0 Enterprise Edition (signed in), relative root: yes',
    'Features switched off: trend, listMarks',
    'Built-in rules given to places: epics',
    'Imported rules: 1',
    'Rules of projects agreed to: 1',
    'Notifications: allowed',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('every item that is stored is among those tried', async () => {
  const calls = sourcesIn('lib/settings')
    .filter(({ path, isTest }) => !isTest && !/\/(stored|synced)\.ts$/.test(path))
    .flatMap(({ code }) => code.match(/\b(stored|synced)(<.*>)?\(/g) ?? []);
  await browser.storage.local.set(everythingStored('jqxz12345678'));
  const known = (await storedKinds()).filter(({ kind }) => kind !== 'other');
  expect(known).toHaveLength(calls.length);
  expect(Object.keys(everythingStored('jqxz12345678'))).toHaveLength(calls.length + UNKNOWN);
});
