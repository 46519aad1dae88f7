import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInPreview, checkInRun, checkIn as words } from '../../../lib/text/check-in';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { places } from '../../gitlab/worlds/places';
import { type Launched, launch } from '../harness';
import { forgetAll, stored } from '../storage';

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

const button = (page: Page, name: string) => browser.panel(page).getByRole('button', { name, exact: true });
const writes = () =>
  browser.standIn.requests.filter(({ operationName }) => /^(Write|Create|Update)/.test(operationName ?? ''));
const drafts = async () => Object.entries(await stored(browser)).filter(([key]) => key.startsWith('check-in-draft:'));

/** An objective's check-in with one score and one note typed, by keyboard. */
async function type(page: Page): Promise<void> {
  await button(page, 'Details').click();
  await button(page, checkInPlace.open).click();
  await browser.panel(page).locator('[data-column="score"]').first().waitFor();
  await page.keyboard.type('50');
  await browser.panel(page).locator('[data-column="words"]').first().fill('Half of the fleet');
}

test('a script of the page presses nothing, and what is typed stays', async () => {
  const page = await browser.open(places.efficiency.page);
  await type(page);
  const press = (label: string) =>
    page.evaluate((name) => {
      const shadow = document.querySelector('okr-lens-panel')?.shadowRoot;
      const found = [...(shadow?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
      found?.click();
      shadow?.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      return found !== undefined;
    }, label);
  expect(await press(words.preview)).toBe(true);
  await button(page, words.preview).click();
  await button(page, checkInPreview.write).waitFor();
  expect(await press(checkInPreview.write)).toBe(true);
  expect(await press(checkInPreview.back)).toBe(true);
  await expect.poll(() => button(page, checkInPreview.write).count()).toBe(1);
  expect(writes()).toEqual([]);
  expect((await drafts())[0]?.[1]).toMatchObject({ open: true });
});

test('a double click on “Preview” writes nothing, wherever the next button comes to stand', async () => {
  const page = await browser.open(places.efficiency.page);
  await type(page);
  await button(page, words.preview).click();
  const write = button(page, checkInPreview.write);
  await write.scrollIntoViewIfNeeded();
  const box = await write.boundingBox();
  if (!box) throw new Error('No button');
  const [x, y] = [box.x + 5, box.y + 5];
  await page.mouse.move(x, y);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  expect(await write.count()).toBe(1);
  expect(writes()).toEqual([]);
  await page.mouse.click(x, y);
  await expect.poll(() => browser.panel(page).getByText(checkInRun.allDone).count()).toBe(1);
  expect(writes()).toHaveLength(2);
});

test('Escape in the side panel closes the run, and not GitLab’s panel below it', async () => {
  const page = await browser.open(places.efficiency.page);
  await page.evaluate((iid) => window.standIn.openPanel(iid), places.developerExperience.iid);
  const side = browser.panel(page, 'panel');
  const press = (name: string) => side.getByRole('button', { name, exact: true }).click();
  await press('Details');
  await press(checkInPlace.open);
  await side.locator('[data-column="words"]').first().fill('Nothing new');
  await press(words.preview);
  await press(checkInPreview.write);
  await side.getByText(checkInRun.allDone).waitFor();
  await page.keyboard.press('Escape');
  await side.getByRole('button', { name: checkInPlace.open, exact: true }).waitFor();
  expect(await drafts()).toEqual([]);
});

test('where the script for a check-in does not come, the table stays, and another try opens it', async () => {
  const page = await browser.open(places.efficiency.page);
  await button(page, 'Details').click();
  await browser.context.serviceWorkers()[0]?.evaluate(() => {
    const { executeScript } = chrome.scripting;
    chrome.scripting.executeScript = () => {
      chrome.scripting.executeScript = executeScript;
      return Promise.reject(new Error('Once'));
    };
  });
  await button(page, checkInPlace.open).click();
  await browser.panel(page).getByText(checkInPlace.failed).waitFor();
  expect(await browser.panel(page).locator('table').first().locator('tbody tr').count()).toBe(5);
  await button(page, checkInPlace.again).click();
  await browser.panel(page).locator('[data-column="score"]').first().waitFor();
});

/** What the extension's worker sees. */
declare const chrome: { scripting: { executeScript: () => Promise<unknown> } };
