import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from '../../lib/settings/allowed.fixture';
import { checkInDraft, unsavedCheckIns } from '../../lib/settings/check-in-drafts';
import { sites } from '../../lib/text/sites';
import { removeSite } from './remove-site';

const SITE = 'https://a.example/*';
const PAGE = 'https://a.example g/p#1';

beforeEach(async () => {
  fakeBrowser.reset();
  allowOnly();
  await checkInDraft(PAGE).set({ open: true, edits: { x: { score: '70' } }, told: {} });
});

test('a site goes with what the reader discards', async () => {
  vi.spyOn(browser.permissions, 'remove').mockImplementation(async () => true);
  expect(await removeSite(SITE, [PAGE])).toEqual({ kind: 'success', text: sites.removed('a.example') });
  expect(await unsavedCheckIns()).toEqual([]);
});

test('where another grant takes it in, nobody is told that its panels are gone', async () => {
  vi.spyOn(browser.permissions, 'remove').mockImplementation(async () => true);
  allowOnly('https://*/*');
  expect(await removeSite(SITE, [])).toEqual({ kind: 'success', text: sites.takenInElsewhere('a.example') });
});

test.each<[string, () => Promise<boolean>]>([
  ['says no', async () => false],
  ['rejects', () => Promise.reject(new Error('You cannot remove permissions granted by policy'))],
])('where the browser %s, it is said, and nothing is discarded', async (_name, answer) => {
  vi.spyOn(browser.permissions, 'remove').mockImplementation(answer);
  expect(await removeSite(SITE, [PAGE])).toEqual({ kind: 'problem', text: sites.notRemoved('a.example') });
  expect(await unsavedCheckIns()).toEqual([PAGE]);
});
