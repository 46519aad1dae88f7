import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkInDraft } from '../../lib/settings/check-in-drafts';
import type { DueLook } from '../../lib/settings/due-looks';
import { checkInThere } from './check-in-there';
import { BASE, dueEntry } from './due-entry.fixture';
import { siteView } from './site-views';

const NOW = Date.parse('2023-10-25T12:00:00Z');
const MINUTE = 60_000;
const draft = checkInDraft('https://gitlab.example.com acme/okrs#1');
const objective = `${BASE}/acme/okrs/-/work_items/1`;

let tabs: Browser.tabs.Tab[];
const did: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  did.length = 0;
  tabs = [{ id: 1 }, { id: 7, windowId: 3, url: `${objective}#note_5` }] as Browser.tabs.Tab[];
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => tabs);
  vi.spyOn(browser.tabs, 'create').mockImplementation(async ({ url }) => void did.push(['create', url]) as never);
  vi.spyOn(browser.tabs, 'update').mockImplementation((async (id: number) => void did.push(['tab', id])) as never);
  vi.spyOn(browser.windows, 'update').mockImplementation(
    (async (id: number) => void did.push(['window', id])) as never,
  );
});

describe('checking in from the list', () => {
  test('shows the objective’s tab where it is open, with what was typed there before', async () => {
    await draft.set({ open: false, edits: { 2: { score: '70' } }, told: {} });
    await checkInThere(BASE, dueEntry('2'));
    expect(did).toEqual([
      ['tab', 7],
      ['window', 3],
    ]);
    expect(await draft.get()).toEqual({ open: true, edits: { 2: { score: '70' } }, told: {} });
  });

  test('opens it where it is not', async () => {
    tabs = [];
    await checkInThere(BASE, dueEntry('2'));
    expect(did).toEqual([['create', objective]]);
  });

  test('of a key result that stands alone opens its own page', async () => {
    await checkInThere(BASE, dueEntry('9', { objective: null }));
    expect(did).toEqual([['create', `${BASE}/acme/okrs/-/work_items/9`]]);
    expect(await checkInDraft('https://gitlab.example.com acme/okrs#9').get()).toMatchObject({ open: true });
  });
});

describe('what is shown of one GitLab', () => {
  const answered: DueLook = {
    askedAt: NOW - 12 * MINUTE,
    lookedAt: NOW - 12 * MINUTE,
    problem: null,
    retryAt: null,
    entries: [dueEntry('2')],
    complete: true,
  };
  const view = (look: DueLook | null, early: ReturnType<typeof dueEntry>[] | null = null) =>
    siteView({ base: BASE, places: [], look }, early, NOW);

  test.each([
    ['never looked', null, { state: 'looking', lookedAt: null }],
    ['answered', answered, { state: 'ready', lookedAt: '12\u00a0minutes ago', triedAt: null, until: null }],
    ['looking', { ...answered, askedAt: NOW }, { state: 'looking', lookedAt: '12\u00a0minutes ago' }],
    ['a first look', { ...answered, askedAt: NOW - MINUTE, lookedAt: null }, { state: 'looking', lookedAt: null }],
    ['a first look that was cut short', { ...answered, lookedAt: null }, { state: 'ready', lookedAt: null }],
    [
      'offline',
      { ...answered, askedAt: NOW, problem: 'offline' as const },
      { state: 'offline', complete: true, lookedAt: '12\u00a0minutes ago', triedAt: 'just now' },
    ],
    [
      'rate limited',
      { ...answered, problem: 'rate-limited' as const, retryAt: NOW + MINUTE },
      { state: 'rate-limited', until: new Date(NOW + MINUTE) },
    ],
    ['a pause that is over', { ...answered, problem: 'rate-limited' as const, retryAt: NOW }, { until: null }],
  ])('%s', async (_name, look, expected) => expect(await view(look)).toMatchObject(expected));

  test('what a first look finds on its way, and only that', async () => {
    const ids = async (look: DueLook | null) => (await view(look, [dueEntry('8')])).entries.map(({ item }) => item.id);
    expect(await ids(null)).toEqual(['8']);
    expect(await ids({ ...answered, askedAt: NOW })).toEqual(['2']);
  });

  test('which objective has an unfinished check-in', async () => {
    const marks = async () => (await view(answered)).entries.map(({ isUnsaved }) => isUnsaved);
    expect(await marks()).toEqual([false]);
    await draft.set({ open: false, edits: { 5: { words: 'half' } }, told: {} });
    expect(await marks()).toEqual([true]);
  });
});
