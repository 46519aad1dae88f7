import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { keyResults } from '../../tools/panel-text';
import { frames, watchFrames } from '../frames';
import { type Launched, launch, RENDERING } from '../harness';
import { asked, editElsewhere, inPlace, panels, settled } from '../stand-in-page';
import { forgetAll, stored } from '../storage';

const { efficiency, staleKeyResult } = places;

/** GitLab's later rendering draws what the panel stands in anew, once, while it loads. */
const REPLACED = RENDERING === 'vue3' ? 1 : 0;

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(() => forgetAll(browser));

afterEach(async () => {
  browser.standIn.reset();
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

/**
 * An objective whose page has all it will get, watched from its first moment on. Like GitLab's, the page takes a while
 * for its item: a panel that comes after the description moves it, whoever is late.
 */
async function openWatched() {
  browser.standIn.requests.length = 0;
  const page = await browser.context.newPage();
  await watchFrames(page);
  await page.goto(`${browser.origin}/-/stand-in/sign-in?to=${encodeURIComponent(`${efficiency.page}?delay=600`)}`);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  await settled(page);
  // Shifts are told a frame or two after they happen.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // Nothing is on its way any more: what stands around the objective is read last.
  await expect.poll(() => asked(browser).around).toBe(1);
  return { page, before: asked(browser) };
}

const details = (page: Page) => browser.panel(page).getByRole('button', { name: 'Details' });

test('an edit of a key result elsewhere shows within seconds, with one request, and nothing flickers or moves', async () => {
  const { page, before } = await openWatched();
  await details(page).click();
  const score = keyResults(browser.panel(page))
    .locator('tbody tr', { hasText: `#${staleKeyResult.iid} ` })
    .locator('.scored');
  expect(await score.innerText()).toContain('55');
  // To 57: GitLab's own roll-up stays 66, so the page changes once.
  await editElsewhere(browser, staleKeyResult, { progress: 57 });
  await expect.poll(() => panels(page), { timeout: 5000 }).toEqual([inPlace('75.6')]);
  // Another reading would start 0.8 s after another change.
  await page.waitForTimeout(1500);
  expect(asked(browser)).toEqual({ scores: before.scores + 1, around: before.around });
  expect(await score.innerText()).toContain('57');
  expect(await frames(page)).toEqual({ scores: ['', '75.2 %', '75.6 %'], shifts: [], removed: REPLACED });
});

test('an edit of the description elsewhere shows within seconds', async () => {
  const { page } = await openWatched();
  const chip = browser.panel(page).locator('.warnings .chip.danger');
  expect(await chip.innerText()).toContain('94');
  const item = browser.standIn.world.items.find(({ iid }) => iid === efficiency.iid);
  const description = item?.description.replace('Score => 94%', 'Score => 75.2%') ?? '';
  await editElsewhere(browser, efficiency, { description });
  await page.getByTestId('work-item-description').getByText('75.2').waitFor();
  await expect.poll(() => chip.count(), { timeout: 5000 }).toBe(0);
});

test('nothing moves while it loads: compact, and opened on the second visit', async () => {
  const { page } = await openWatched();
  expect((await frames(page)).shifts).toEqual([]);
  await details(page).click();
  await keyResults(browser.panel(page)).waitFor();
  await expect.poll(() => stored(browser)).toHaveProperty(['panel-heights.1']);

  const { page: second } = await openWatched();
  expect(await keyResults(browser.panel(second)).locator('tbody tr').count()).toBe(5);
  expect(await frames(second)).toEqual({ scores: ['', '75.2 %'], shifts: [], removed: REPLACED });

  // The same watch does see a panel that moves its surroundings.
  await second.evaluate(() => {
    (document.querySelector('okr-lens-panel') as HTMLElement).style.marginBlockStart = '40px';
  });
  await expect.poll(async () => (await frames(second)).shifts.length).toBe(1);
});
