import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from './allowed.fixture';
import { checkInDraft, discardCheckIns } from './check-in-drafts';
import { unsavedUnder } from './unsaved-under';

const A = 'https://a.example:8443 g/p#1';
const B = 'https://b.example g/p#1';
const TYPED = { open: true, edits: { x: { score: '70' } }, told: {} };

test('only what is typed and not written counts, on sites that no other grant takes in', async () => {
  fakeBrowser.reset();
  for (const page of [A, B]) await checkInDraft(page).set(TYPED);
  await checkInDraft('https://a.example g/p#2').set({ ...TYPED, edits: {} });
  allowOnly('https://gitlab.com/*', 'https://a.example/*', 'https://b.example/*');
  expect(await unsavedUnder('https://a.example/*')).toEqual([A]);
  allowOnly('https://a.example/*', 'https://*/*');
  expect(await unsavedUnder('https://a.example/*')).toEqual([]);
  expect(await unsavedUnder('https://*/*')).toEqual([B]);
  await discardCheckIns([B]);
  expect(await unsavedUnder('https://*/*')).toEqual([]);
  allowOnly('https://a.example/*');
  expect(await unsavedUnder('https://a.example/*')).toEqual([A]);
});
