import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withEdit } from '../../lib/okr/check-in/draft';
import { checkInDraft } from '../../lib/settings/check-in-drafts';
import { openDraftStore } from './draft-store';

const PAGE = 'https://gitlab.example.com g/p#1';
const end = new AbortController().signal;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

/** What happens in storage reaches pages a little later. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

test('what is typed is kept at once, beside what was kept before', async () => {
  await checkInDraft(PAGE).set({ open: true, edits: { a: { score: '1' } }, told: {} });
  const store = await openDraftStore(PAGE, end);
  const given = vi.spyOn(browser.storage.local, 'set');
  store.change((draft) => withEdit(draft, 'b', { words: 'H' }));
  // In the same turn: the page may be closed with the very next click.
  expect(given).toHaveBeenCalledOnce();
  expect(store.draft.value.edits).toEqual({ a: { score: '1' }, b: { words: 'H' } });
  await store.change((draft) => withEdit(draft, 'b', { words: 'He' }));
  expect((await checkInDraft(PAGE).get()).edits).toEqual({ a: { score: '1' }, b: { words: 'He' } });
});

test('what another page types is taken over', async () => {
  const [one, other] = await Promise.all([openDraftStore(PAGE, end), openDraftStore(PAGE, end)]);
  await one.change((draft) => withEdit(draft, 'a', { score: '70' }));
  await soon();
  expect(other.draft.value).toEqual(one.draft.value);
});

test('what is read late is not put over what was typed since', async () => {
  const store = await openDraftStore(PAGE, end);
  const { local } = browser.storage;
  let answer = (_found: Record<string, unknown>) => {};
  vi.spyOn(local, 'get').mockImplementationOnce(() => new Promise((resolve) => (answer = resolve as typeof answer)));
  await checkInDraft(PAGE).set({ open: true, edits: { old: { words: 'of another page' } }, told: {} });
  await soon();
  const found = await local.get();
  const typed = store.change((draft) => withEdit(draft, 'a', { score: '70' }));
  expect(store.draft.value.edits).toEqual({ a: { score: '70' } });
  answer(found);
  await typed;
  await soon();
  const edits = { old: { words: 'of another page' }, a: { score: '70' } };
  expect(store.draft.value.edits).toEqual(edits);
  expect((await checkInDraft(PAGE).get()).edits).toEqual(edits);
});

describe('a write that outlives its panel', () => {
  async function reopened() {
    await checkInDraft(PAGE).set({ open: true, edits: { a: { score: '70' } }, told: {} });
    const panel = new AbortController();
    const old = await openDraftStore(PAGE, panel.signal);
    panel.abort();
    return { old, store: await openDraftStore(PAGE, end) };
  }

  test('takes nothing away that was typed since', async () => {
    const { old, store } = await reopened();
    await store.change((draft) => withEdit(draft, 'b', { words: 'Half' }));
    await old.change((draft) => withEdit(draft, 'a', null));
    await soon();
    expect(store.draft.value.edits).toEqual({ b: { words: 'Half' } });
    expect((await checkInDraft(PAGE).get()).edits).toEqual({ b: { words: 'Half' } });
  });

  test('nor what is typed in the very moment', async () => {
    const { old, store } = await reopened();
    const typed = ['H', 'Ha'].map((words) => store.change((draft) => withEdit(draft, 'b', { words })));
    const written = old.change((draft) => withEdit(draft, 'a', null));
    await Promise.all([...typed, written, store.change((draft) => withEdit(draft, 'b', { words: 'Half' }))]);
    await soon();
    expect(store.draft.value.edits).toEqual({ b: { words: 'Half' } });
    expect((await checkInDraft(PAGE).get()).edits).toEqual({ b: { words: 'Half' } });
  });
});

test('a browser that keeps nothing any more takes nothing away', async () => {
  const store = await openDraftStore(PAGE, end);
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('Extension context invalidated.'));
  await store.change((draft) => withEdit(draft, 'a', { score: '70' }));
  expect(store.lost.value).toBe(true);
  expect(store.draft.value.edits).toEqual({ a: { score: '70' } });
});

test('what was lost is kept with the next change that can be', async () => {
  const store = await openDraftStore(PAGE, end);
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
  await store.change((draft) => withEdit(draft, 'a', { score: '70' }));
  await store.change((draft) => withEdit(draft, 'b', { words: 'Half' }));
  expect(store.lost.value).toBe(false);
  expect(Object.keys((await checkInDraft(PAGE).get()).edits)).toEqual(['a', 'b']);
});
