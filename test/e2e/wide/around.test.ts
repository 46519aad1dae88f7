import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { linkedEpics } from '../../../lib/text/desk';
import { panel } from '../../../lib/text/panel';
import { confirmWords } from '../../../lib/text/preview';
import { type Place, places } from '../../gitlab/worlds/places';
import { keyResults } from '../../tools/panel-text';
import { frames, watchFrames } from '../frames';
import { type Launched, launch } from '../harness';
import { setOpen } from '../look';
import { asked, editElsewhere, inPlace, panels, settled } from '../stand-in-page';
import { forgetAll, stored } from '../storage';

/** Longer than the page takes to show an edit (1 s) and the panel to read it (0.3 s and 0.8 s). */
const WOULD_BE_READ_MS = 2500;

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
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

const details = (page: Page) => browser.panel(page).getByRole('button', { name: panel.details });
const epics = (page: Page) => browser.panel(page).locator('.epics tbody tr');
const askedFor = () => expect.poll(() => asked(browser));

/** Opens an item whose second request waits until it is let go; watched from the page's first moment on. */
async function openHeld({ page: path }: Place): Promise<{ page: Page; letGo: () => void }> {
  const page = await browser.context.newPage();
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/graphql', async (route) => {
    if (route.request().postData()?.includes('"Surroundings')) await gone;
    await route.continue();
  });
  await watchFrames(page);
  await page.goto(`${browser.origin}/-/stand-in/sign-in?to=${encodeURIComponent(`${path}?delay=600`)}`);
  await settled(page);
  return { page, letGo };
}

/** Shifts are told a frame or two after they happen. */
async function shifts(page: Page): Promise<number[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await frames(page)).shifts;
}

test('the first score costs one request, and waits for no second', async () => {
  const { page, letGo } = await openHeld(places.efficiency);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  expect(asked(browser)).toEqual({ scores: 1, around: 0 });
  await setOpen(page, details(page), true);
  expect(await keyResults(browser.panel(page)).locator('tbody tr').count()).toBe(5);
  await browser.panel(page).getByText(linkedEpics.loading).waitFor();
  letGo();
  await epics(page).getByText('Headroom and recovery').waitFor();
  expect(asked(browser)).toEqual({ scores: 1, around: 1 });
});

test.each([
  ['an objective', places.linkedEpics, '81.7'],
  ['a key result', places.ownCriteria, '75'],
])('%s: what comes late moves nothing, compact or left open the last time', async (_, place, score) => {
  const first = await openHeld(place);
  await expect.poll(() => panels(first.page)).toEqual([inPlace(score)]);
  const line = () => browser.panel(first.page).locator('.compact').innerText();
  const before = await line();
  first.letGo();
  await expect.poll(line).not.toBe(before);
  expect(await shifts(first.page)).toEqual([]);
  await details(first.page).click();
  await epics(first.page).first().waitFor();
  const lens = browser.panel(first.page).locator('.lens');
  const kept = async () => Object.values(Object((await stored(browser))['panel-heights.1']));
  const stands = async () => [Math.round(await lens.evaluate((panel) => panel.getBoundingClientRect().height))];
  await expect.poll(async () => isDeepStrictEqual(await kept(), await stands())).toBe(true);

  const second = await openHeld(place);
  await expect.poll(() => panels(second.page)).toEqual([inPlace(score)]);
  await browser.panel(second.page).getByText(linkedEpics.loading).waitFor();
  second.letGo();
  await epics(second.page).first().waitFor();
  expect(await shifts(second.page)).toEqual([]);
});

test('what stands around is read again when the text names something else, and only then', async () => {
  const page = await browser.open(places.efficiency.page);
  await settled(page);
  await setOpen(page, details(page), true);
  await expect.poll(() => epics(page).count()).toBe(1);
  await editElsewhere(browser, places.staleKeyResult, { progress: 57 });
  await expect.poll(() => panels(page)).toEqual([inPlace('75.6')]);
  const item = browser.standIn.world.items.find(({ iid }) => iid === places.efficiency.iid);
  const row = (row: string) => item?.description.replace(/(gitlab-com\/gl-infra&1102.*\n)/, `$1${row}`) ?? '';
  await editElsewhere(browser, places.efficiency, { description: `${item?.description}\n\n### Notes\n` });
  await askedFor().toEqual({ scores: 3, around: 1 });
  await page.waitForTimeout(WOULD_BE_READ_MS);
  expect(asked(browser)).toEqual({ scores: 3, around: 1 });

  const { path, iid } = places.healthyEpic;
  await editElsewhere(browser, places.efficiency, { description: row(`| Another | ${path}&${iid} |\n`) });
  await expect.poll(() => epics(page).count()).toBe(2);
  await askedFor().toEqual({ scores: 4, around: 2 });
});

test('after a write of one’s own it is read again, once', async () => {
  const page = await browser.open(places.linkedEpics.page);
  await settled(page);
  await setOpen(page, details(page), true);
  const before = { scores: 1, around: 2 };
  await askedFor().toEqual(before);
  const button = (name: RegExp | string) => browser.panel(page).getByRole('button', { name }).first();
  await button(/^Remove it…/).click();
  await button(confirmWords.gitlab.action).click();
  // The item is read at once, and again when its page shows the new text a second later.
  await askedFor().toEqual({ scores: 3, around: 4 });
  await page.waitForTimeout(WOULD_BE_READ_MS);
  expect(asked(browser)).toEqual({ scores: 3, around: 4 });
});
