import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInRun, rowLocks } from '../../../lib/text/check-in';
import { stepSaid } from '../../../lib/text/check-in-outcomes';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { consent } from '../../../lib/text/profiles';
import { reminder } from '../../../lib/text/reminder';
import { addNote } from '../../gitlab/notes';
import { places } from '../../gitlab/worlds/places';
import {
  comments,
  formIsOpen,
  mutations,
  openCheckIn,
  preview,
  previewed,
  rowOf,
  runLines,
  type Typed,
  tryAgain,
  type,
  writeAll,
} from '../check-in-page';
import { button, changed, held, openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

const at = places.efficiency;
const FIRST = 3701;
const THIRD = 3491;

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(async () => {
  browser.standIn.reset();
  await forgetAll(browser);
});

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

const allDone = (page: Page) => browser.panel(page).getByText(checkInRun.allDone).waitFor();
const bodies = (place: { path: string; iid: number } = at) => comments(browser, place).map(({ body }) => body);
const heading = (body = '') => body.split('\n')[0];

/** A whole check-in, on a page of its own. */
async function checkedIn(typed: Record<number, Typed>, user?: string): Promise<void> {
  const page = await openCheckIn(browser, at, user);
  for (const [iid, edit] of Object.entries(typed)) await type(browser, page, Number(iid), edit);
  await preview(browser, page);
  await writeAll(browser, page);
  await allDone(page);
  await page.close();
}

test('a second check-in of the week goes into the reader’s own comment, one of the next week is a new one', async () => {
  browser.standIn.clock.set('2023-10-17T15:00:00Z');
  await checkedIn({ [THIRD]: { score: '57', words: 'First.' } });
  browser.standIn.clock.set('2023-10-18T09:00:00Z');
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, { score: '58', words: 'Second.' });
  await type(browser, page, FIRST, { health: 'At risk' });
  await preview(browser, page);
  const diff = await changed(browser, page);
  await writeAll(browser, page);
  await allDone(page);
  await page.close();
  expect(bodies()).toHaveLength(1);
  expect(diff.added.map((line) => bodies()[0]?.includes(line))).toEqual([true, true]);
  expect(bodies()[0]).toMatch(/58% – .*Second\.$/m);
  expect(mutations(browser)).toEqual([
    'WriteKeyResult',
    'CreateNote',
    'WriteKeyResult',
    'WriteKeyResult',
    'UpdateNote',
  ]);

  browser.standIn.clock.set('2023-10-24T09:00:00Z');
  await checkedIn({ [THIRD]: { words: 'Nothing new.' } });
  expect(bodies().map(heading)).toEqual(['### Check-in 2023-10-18', '### Check-in 2023-10-25']);
  expect(bodies()[1]).toMatch(/: 58% – Nothing new\.$/);
});

test('another person’s comment of the week is never touched, whoever may', async () => {
  await checkedIn({ [THIRD]: { score: '57' } }, 'kr-owner');
  const [theirs] = bodies();
  await checkedIn({ [THIRD]: { score: '58' } });
  expect(bodies()[0]).toBe(theirs);
  expect(comments(browser, at).map(({ author }) => author)).toEqual(['kr-owner', 'infra-lead']);
  expect(comments(browser, at).map(({ editedAt }) => editedAt)).toEqual([undefined, undefined]);
});

test('where the rules want it, the comment stands on each key result', async () => {
  const { teamRules } = places;
  const file = '.gitlab/okr-lens.json';
  const files = browser.standIn.world.namespaces.find(({ fullPath }) => fullPath === teamRules.path)?.files ?? {};
  files[file] = JSON.stringify({ ...JSON.parse(files[file] ?? '{}'), checkIn: { noteOn: 'key-results' } });
  const page = await openPanel(browser, teamRules);
  await button(browser, page, consent.agree).click();
  await expect.poll(() => browser.panel(page).locator('.compact .score').innerText()).toMatch(/^83/);
  await button(browser, page, checkInPlace.open).click();
  await formIsOpen(browser, page);
  await type(browser, page, 2, { score: '144', words: 'A.' });
  await type(browser, page, 3, { score: '65', words: 'B.' });
  await preview(browser, page);
  const { notes } = await previewed(browser, page);
  expect(notes).toHaveLength(2);
  await writeAll(browser, page);
  await allDone(page);
  expect(bodies(teamRules)).toEqual([]);
  expect([2, 3, 4].map((iid) => bodies({ ...teamRules, iid }))).toEqual([[notes[0]], [notes[1]], []]);
  expect(held(browser, { ...teamRules, iid: 3 }).title).toBe('Set-up takes ten minutes => 65%');
});

test('what the reader may not change is told before they type', async () => {
  const place = places.labelledObjective;
  held(browser, { ...place, iid: 2 }).author = 'kr-author';
  const page = await openCheckIn(browser, place, 'kr-author');
  await rowOf(browser, page, 3).getByText(rowLocks['not-allowed']).waitFor();
  expect(await rowOf(browser, page, 3).locator('input, select').count()).toBe(0);
  await type(browser, page, 2, { score: '95', words: 'Mine.' });
  expect(await rowOf(browser, page, 2).locator('select').count()).toBe(0);
  await preview(browser, page);
  await writeAll(browser, page);
  await allDone(page);
  expect(held(browser, { ...place, iid: 2 }).title).toBe('KR: Upgrade paths are tested for every release => 95%');
});

test('a guest may type nothing, and a closed key result is nobody’s', async () => {
  held(browser, { ...at, iid: FIRST }).state = 'closed';
  const page = await openCheckIn(browser, at, 'kr-author');
  await rowOf(browser, page, FIRST).getByText(rowLocks.closed).waitFor();
  await rowOf(browser, page, THIRD).getByText(rowLocks['not-allowed']).waitFor();
  expect(await browser.panel(page).locator('form.check-in').locator('input, select').count()).toBe(0);
});

test('from a key result’s own page: one row, and the comment on its objective', async () => {
  const page = await openCheckIn(browser, places.staleKeyResult);
  expect(await browser.panel(page).locator('form.check-in tbody tr').count()).toBe(1);
  await type(browser, page, THIRD, { score: '60', health: 'At risk', words: 'One indicator waits.' });
  await preview(browser, page);
  const { notes } = await previewed(browser, page);
  await writeAll(browser, page);
  await allDone(page);
  expect([bodies(), bodies(places.staleKeyResult)]).toEqual([notes, []]);
  expect(held(browser, places.staleKeyResult)).toMatchObject({ progress: { progress: 60 }, health: 'atRisk' });
  await expect.poll(() => browser.panel(page).locator('.compact .score').innerText()).toMatch(/^60/);
});

test('GitLab’s editor of the item stands open: its text is not written under it', async () => {
  const place = places.hostingCosts;
  const page = await openCheckIn(browser, place);
  await type(browser, page, place.iid, { score: '150', words: 'Cheaper.' });
  await preview(browser, page);
  await page.locator('#content-body').getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.locator('#work-item-description').waitFor({ state: 'attached' });
  await writeAll(browser, page);
  expect((await runLines(browser, page))[0]).toBe(`#${place.iid} · Failed: ${stepSaid({ kind: 'editor-open' })[0]}`);
  expect([mutations(browser), bodies()]).toEqual([[], []]);
  await page.locator('#content-body').getByRole('button', { name: 'Cancel', exact: true }).first().click();
  await page.locator('#work-item-description').waitFor({ state: 'detached' });
  await tryAgain(browser, page);
  await allDone(page);
  expect(held(browser, place).description).toContain('150');
  expect(bodies()).toHaveLength(1);
});

test('a reminder names who has not updated, is previewed, and is written once a week', async () => {
  const page = await openPanel(browser, at);
  await button(browser, page, checkInPlace.remind).click();
  const shown = browser.panel(page);
  await shown.getByText(reminder.mentions(['kr-owner'])).waitFor();
  const field = shown.getByRole('textbox', { name: reminder.text });
  const text = await field.inputValue();
  expect(text).toContain('@kr-owner');
  expect([3491, 3546, 3701].map((iid) => text.includes(String(iid)))).toEqual([true, true, false]);
  await field.fill(`${text}\n\nThanks!`);
  await button(browser, page, reminder.write).click();
  await button(browser, page, reminder.close).waitFor();
  expect(bodies()).toEqual([`${text}\n\nThanks!`]);
  await button(browser, page, reminder.close).click();

  await button(browser, page, checkInPlace.remind).click();
  await shown.getByText(reminder.already('2023-11-01')).waitFor();
  expect(await button(browser, page, reminder.write).count()).toBe(0);
  await page.close();

  const another = await openPanel(browser, at, 'kr-owner');
  await button(browser, another, checkInPlace.open).waitFor();
  expect(await button(browser, another, checkInPlace.remind).count()).toBe(0);
});

test('somebody reminds while the reminder is typed: it is not written a second time', async () => {
  const page = await openPanel(browser, at);
  await button(browser, page, checkInPlace.remind).click();
  const field = browser.panel(page).getByRole('textbox', { name: reminder.text });
  const text = await field.inputValue();
  await expect.poll(() => button(browser, page, reminder.write).isEnabled()).toBe(true);
  const { standIn } = browser;
  addNote(standIn.world, held(browser, at), {
    body: text,
    author: 'platforms-manager',
    createdAt: standIn.clock.stamp(),
    system: false,
  });
  await button(browser, page, reminder.write).click();
  await browser.panel(page).getByText(reminder.already('2023-11-01')).waitFor();
  expect([bodies(), mutations(browser)]).toEqual([[text], []]);
});
