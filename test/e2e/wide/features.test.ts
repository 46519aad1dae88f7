import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { editorBar, toFix } from '../../../lib/text/desk';
import { featureSwitches } from '../../../lib/text/features';
import { trend } from '../../../lib/text/trend';
import { places } from '../../gitlab/worlds/places';
import { button, openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';
import { apiRequests, inPlace, panels, settled } from '../stand-in-page';
import { forgetAll, stored } from '../storage';

const { efficiency, epicSide } = places;

let browser: Launched;
let options: Page;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(async () => {
  await forgetAll(browser);
  options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
});

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

/** Switched as a reader does, in a tab beside; then the reader comes back. */
async function turn(page: Page, name: keyof typeof featureSwitches): Promise<void> {
  await options.bringToFront();
  await options.getByLabel(featureSwitches[name].label, { exact: true }).click();
  await page.bringToFront();
}

test('a panel that is switched off goes from an open page, asks nothing any more, and comes back', async () => {
  const page = await openPanel(browser, efficiency);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  const before = apiRequests(browser);
  await turn(page, 'scores');
  await expect.poll(() => panels(page)).toEqual([]);
  await page.reload();
  await settled(page);
  expect([await panels(page), apiRequests(browser)]).toEqual([[], before]);

  await turn(page, 'scores');
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  expect(await stored(browser)).toMatchObject({ 'features.1': { scores: true } });
});

test('what to fix, the trend and check-ins go one by one, and the score stays as it is', async () => {
  const page = await openPanel(browser, efficiency);
  const panel = browser.panel(page);
  const chip = panel.locator('.compact').getByRole('button', { name: /^To fix/ });
  const list = panel.getByRole('heading', { name: toFix.title });
  const checkIn = button(browser, page, checkInPlace.open);
  await button(browser, page, trend.show).click();
  await panel.getByText(trend.asTable).waitFor();
  const before = apiRequests(browser);

  await turn(page, 'toFix');
  await chip.waitFor({ state: 'detached' });
  await list.waitFor({ state: 'detached' });
  await turn(page, 'trend');
  await panel.getByRole('heading', { name: trend.title }).waitFor({ state: 'detached' });
  await turn(page, 'checkIn');
  await checkIn.waitFor({ state: 'detached' });
  expect([await panels(page), apiRequests(browser)]).toEqual([[inPlace('75.2')], before]);

  await turn(page, 'toFix');
  await chip.waitFor();
  await list.waitFor();
  await turn(page, 'trend');
  await button(browser, page, trend.show).waitFor();
  await turn(page, 'checkIn');
  await checkIn.waitFor();
  expect(apiRequests(browser)).toBe(before);
});

test('a check-in that is open goes, and stands there again as it was typed', async () => {
  const page = await openPanel(browser, efficiency);
  await button(browser, page, checkInPlace.open).click();
  const words = browser.panel(page).locator('form.check-in [data-column="words"]').first();
  await words.fill('Half of it is done');
  await expect.poll(async () => JSON.stringify(await stored(browser))).toContain('Half of it');
  await turn(page, 'checkIn');
  await words.waitFor({ state: 'detached' });
  await browser.panel(page).locator('table').first().waitFor();
  await turn(page, 'checkIn');
  await expect.poll(() => words.inputValue()).toBe('Half of it is done');
});

test('epics and new items have switches of their own', async () => {
  const epic = await browser.open(epicSide.page);
  const panel = browser.panel(epic);
  await panel.getByText('Serves 2 OKRs').waitFor();
  await turn(epic, 'epics');
  await panel.waitFor({ state: 'detached' });
  await turn(epic, 'epics');
  await panel.getByText('Serves 2 OKRs').waitFor();

  const written = await browser.open(`/${efficiency.path}/-/work_items/new`);
  await written.getByTestId('work-item-types-select').selectOption('Objective');
  const bar = browser.panel(written).getByText(editorBar.lead);
  await bar.waitFor();
  await turn(written, 'newItems');
  await bar.waitFor({ state: 'detached' });
  await turn(written, 'newItems');
  await bar.waitFor();
});
