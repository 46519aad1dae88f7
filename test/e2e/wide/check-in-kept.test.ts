import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkIn, checkInPreview, checkInRun } from '../../../lib/text/check-in';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { panel } from '../../../lib/text/panel';
import { places } from '../../gitlab/worlds/places';
import {
  comments,
  drafts,
  formIsOpen,
  mutations,
  openCheckIn,
  preview,
  previewed,
  rowOf,
  type,
  typedIn,
  writeAll,
} from '../check-in-page';
import { button, held } from '../desk-page';
import { type Launched, launch } from '../harness';
import { allowUpdates, switchOff, update } from '../installed';
import { settled } from '../stand-in-page';
import { forgetAll } from '../storage';

const at = places.efficiency;
const FIRST = 3701;
const THIRD = 3491;
const words = 'Three indicators more, and a half-finished sen';

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
  browser.standIn.weather.set({ kind: 'clear' });
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

const unsaved = (page: Page) => button(browser, page, checkInPlace.unsaved);
const allDone = (page: Page) => browser.panel(page).getByText(checkInRun.allDone).waitFor();
const scoreOf = (iid: number) => held(browser, { ...at, iid }).progress?.progress;
const TYPED = { score: '60', health: 'On track', words };

/** In the same session. */
async function openAgain(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.origin + at.page);
  await settled(page);
  return page;
}

test('the tab is closed in the middle of typing: the edits are there when it is opened again, and marked', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, { score: '60', health: 'On track' });
  await rowOf(browser, page, THIRD).locator('[data-column="words"]').focus();
  await page.keyboard.type(words);
  await page.close();

  const again = await openAgain();
  await formIsOpen(browser, again);
  expect(await typedIn(browser, again, THIRD)).toEqual(TYPED);
  await rowOf(browser, again, THIRD).getByText(checkIn.unsaved, { exact: true }).waitFor();
  await unsaved(again).waitFor();

  await rowOf(browser, again, THIRD).locator('[data-column="words"]').focus();
  await again.keyboard.press('Escape');
  await button(browser, again, checkInPlace.open).waitFor();
  await button(browser, again, panel.details).click();
  await again.reload();
  await settled(again);
  await unsaved(again).waitFor();
  expect(await button(browser, again, checkIn.preview).count()).toBe(0);
  await unsaved(again).click();
  await formIsOpen(browser, again);
  expect(await typedIn(browser, again, THIRD)).toEqual(TYPED);
  expect(mutations(browser)).toEqual([]);
});

test('what is typed stays through GitLab’s own navigation', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, TYPED);
  await page.evaluate((iid) => window.standIn.navigate(iid), places.availability.iid);
  await expect.poll(() => browser.panel(page).locator('.compact .score').innerText()).toMatch(/^60.5/);
  expect(await unsaved(page).count()).toBe(0);
  await page.evaluate((iid) => window.standIn.navigate(iid), at.iid);
  await formIsOpen(browser, page);
  expect(await typedIn(browser, page, THIRD)).toEqual(TYPED);
});

test('reloaded while a key result is written: it is not written twice', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, FIRST, { score: '12', words: 'Rehearsed.' });
  await type(browser, page, THIRD, TYPED);
  await preview(browser, page);
  // The first is read and written, but the page does not live to hear of it.
  browser.standIn.weather.set({ kind: 'answerLost', form: 'timeout' }, 2);
  await button(browser, page, checkInPreview.write).click();
  await expect.poll(() => scoreOf(FIRST)).toBe(12);
  await page.reload();
  await formIsOpen(browser, page);
  expect(scoreOf(THIRD)).toBe(55);
  expect(await typedIn(browser, page, THIRD)).toEqual(TYPED);
  await preview(browser, page);
  expect((await previewed(browser, page)).changes).toMatchObject({
    '#3701': 'Nothing is written to it, it is only mentioned in the comment.',
  });
  await writeAll(browser, page);
  await allDone(page);
  expect(mutations(browser)).toEqual(['WriteKeyResult', 'WriteKeyResult', 'CreateNote']);
  expect([scoreOf(FIRST), scoreOf(THIRD)]).toEqual([12, 60]);
  expect(comments(browser, at)).toHaveLength(1);
});

test('reloaded while the comment is written: there is one of it', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, TYPED);
  await preview(browser, page);
  const { notes } = await previewed(browser, page);
  await page.route('**/api/graphql', async (route) => {
    if (route.request().postData()?.includes('CreateNote')) {
      browser.standIn.weather.set({ kind: 'answerLost', form: 'timeout' }, 1);
    }
    await route.continue();
  });
  await button(browser, page, checkInPreview.write).click();
  await expect.poll(() => comments(browser, at).length).toBe(1);
  await page.unrouteAll();
  await page.reload();
  await formIsOpen(browser, page);
  await rowOf(browser, page, THIRD).getByText(checkIn.toBeTold).waitFor();
  await unsaved(page).waitFor();
  await preview(browser, page);
  await writeAll(browser, page);
  await allDone(page);
  expect(comments(browser, at).map(({ body }) => body)).toEqual(notes);
  expect(mutations(browser)).toEqual(['WriteKeyResult', 'CreateNote']);
  expect(await drafts(browser)).toEqual([]);
});

test('two tabs: each shows what the other types, and what one wrote the other does not write again', async () => {
  const one = await openCheckIn(browser, at);
  const other = await openAgain();
  await formIsOpen(browser, other);
  await type(browser, one, THIRD, TYPED);
  await expect.poll(() => typedIn(browser, other, THIRD)).toEqual(TYPED);
  await type(browser, other, FIRST, { words: 'From the other tab.' });
  await expect.poll(() => typedIn(browser, one, FIRST)).toMatchObject({ words: 'From the other tab.' });

  await preview(browser, other);
  await preview(browser, one);
  await writeAll(browser, one);
  await allDone(one);
  await writeAll(browser, other);
  await allDone(other);
  expect(mutations(browser)).toEqual(['WriteKeyResult', 'CreateNote']);
  expect(comments(browser, at)).toHaveLength(1);
  expect(await drafts(browser)).toEqual([]);
});

test('discarding asks first', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, TYPED);
  await type(browser, page, FIRST, { words: 'x' });
  await button(browser, page, checkIn.discard).click();
  await browser.panel(page).getByText(checkIn.discardAsk(2, [])).waitFor();
  await page.keyboard.press('Enter');
  expect(await typedIn(browser, page, THIRD)).toEqual(TYPED);
  await button(browser, page, checkIn.discard).click();
  await browser.panel(page).getByText(checkIn.discardAsk(2, [])).waitFor();
  await button(browser, page, checkIn.discard).click();
  await browser.panel(page).getByText(checkIn.nothing).waitFor();
  expect(await typedIn(browser, page, THIRD)).toMatchObject({ score: '', words: '' });
  await unsaved(page).waitFor({ state: 'detached' });
  expect(await drafts(browser)).toEqual([{ open: true, edits: {}, told: {} }]);
});

// The last ones: the extension is another one afterwards.
test('the extension is updated while the form stands open: the new one goes on with what was typed', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, TYPED);
  const host = await page.waitForSelector('okr-lens-panel');
  await allowUpdates(browser);
  await update(browser);
  await expect.poll(() => host.evaluate((element) => element.isConnected)).toBe(false);
  await formIsOpen(browser, page);
  expect(await typedIn(browser, page, THIRD)).toEqual(TYPED);
  await preview(browser, page);
  await writeAll(browser, page);
  await allDone(page);
  expect(scoreOf(THIRD)).toBe(60);
});

test('the extension is switched off while the form stands open: it says that what is typed now is not kept', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, { score: '60' });
  await switchOff(browser);
  await type(browser, page, THIRD, { words });
  await browser.panel(page).getByText(checkIn.notKept).waitFor();
  // The page changes, and the form does not go from under the writer's hands.
  await page.evaluate(() => window.standIn.burst(1));
  await settled(page);
  expect(await typedIn(browser, page, THIRD)).toMatchObject({ score: '60', words });
  await rowOf(browser, page, THIRD).locator('[data-column="words"]').focus();
  await page.keyboard.press('Escape');
  await page.evaluate((iid) => window.standIn.navigate(iid), places.availability.iid);
  await expect.poll(() => page.locator('okr-lens-panel').count()).toBe(0);
});
