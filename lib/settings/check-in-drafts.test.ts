import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../okr/check-in/edit';
import { allowOnly } from './allowed.fixture';
import { checkInDraft, watchCheckInDraft } from './check-in-drafts';
import { forgetSites } from './forget-sites';

const PAGE = 'https://gitlab.example.com g/p#12';
const EMPTY: Draft = { open: false, edits: {}, told: {} };
const TYPED: Draft = {
  open: true,
  edits: { a: { score: '70', health: null, words: 'Rolled out' }, b: { value: '12' } },
  told: { c: { before: null, after: 40.5, health: 'atRisk', words: '' } },
};

beforeEach(() => fakeBrowser.reset());

test('a draft is kept for its own page, and one that is empty leaves nothing', async () => {
  expect(await checkInDraft(PAGE).get()).toEqual(EMPTY);
  await checkInDraft(PAGE).set(TYPED);
  expect(await checkInDraft(PAGE).get()).toEqual(TYPED);
  expect(await checkInDraft('https://gitlab.example.com g/p#1').get()).toEqual(EMPTY);
  await checkInDraft(PAGE).set(EMPTY);
  expect(await browser.storage.local.get(null)).toEqual({});
});

test('of a broken draft what can be believed is kept', async () => {
  const edits = { a: { words: 'Kept' }, b: { score: 70 }, c: 1 };
  await browser.storage.local.set({ [`check-in-draft:${PAGE}.1`]: { open: false, edits, told: { d: {} } } });
  expect(await checkInDraft(PAGE).get()).toEqual({ ...EMPTY, edits: { a: { words: 'Kept' } } });
});

test('whoever watches is told of this page alone', async () => {
  const changed = vi.fn();
  const end = new AbortController();
  watchCheckInDraft(PAGE, changed, end.signal);
  await checkInDraft('https://gitlab.example.com g/p#1').set(TYPED);
  await checkInDraft('https://gitlab.example.com g/p#123').set(TYPED);
  expect(changed).not.toHaveBeenCalled();
  await checkInDraft(PAGE).set(TYPED);
  expect(changed).toHaveBeenCalledTimes(1);
  end.abort();
  await checkInDraft(PAGE).set(EMPTY);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('drafts of a site that is taken back go with it, what is typed and not written stays', async () => {
  const other = checkInDraft('https://b.example g/p#1');
  const opened = checkInDraft('https://gitlab.example.com g/p#1');
  await checkInDraft(PAGE).set(TYPED);
  await opened.set({ ...EMPTY, open: true });
  await other.set(TYPED);
  allowOnly('https://b.example/*');
  await forgetSites(['https://gitlab.example.com/*']);
  expect(await opened.get()).toEqual(EMPTY);
  expect(await checkInDraft(PAGE).get()).toEqual(TYPED);
  expect(await other.get()).toEqual(TYPED);
});
