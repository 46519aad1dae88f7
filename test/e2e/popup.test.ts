import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { failures } from '../../lib/text/failures';
import { popup as words } from '../../lib/text/popup';
import { siteName } from '../../lib/text/sites';
import { places } from '../gitlab/worlds/places';
import { answerYes } from '../tools/extension-browser';
import { type Launched, launch } from './harness';
import { openPopup } from './popup-page';
import { inPlace, panels, settled } from './stand-in-page';
import { stored } from './storage';

/** What the extension's own pages see. */
declare const chrome: {
  permissions: { request(asked: object): Promise<boolean>; getAll(): Promise<{ origins?: string[] }> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

const ROOT = '/gitlab';

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ gitlab: { relativeRoot: ROOT } });
});

afterEach(async () => {
  browser.standIn.weather.set({ kind: 'clear' });
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

const site = () => siteName(browser.origin);
const item = (popup: Page) => popup.locator('.item');
const says = async (popup: Page) => (await item(popup).locator('.says').innerText()).replace(/\s/g, ' ');

/** What the browser and the extension hold of added sites. */
async function leftBehind() {
  const [worker] = browser.context.serviceWorkers() as [Worker];
  const { origins, scripts } = await worker.evaluate(async () => ({
    origins: (await chrome.permissions.getAll()).origins,
    scripts: await chrome.scripting.getRegisteredContentScripts(),
  }));
  return { origins, scripts, stored: await stored(browser) };
}

test('a question that is refused leaves nothing behind, one that is granted shows the panel in the open page', async () => {
  const page = await browser.open(`${ROOT}${places.efficiency.page}`);
  await settled(page);
  const before = await leftBehind();

  const refusing = await openPopup(browser, page);
  await refusing.evaluate(() => {
    chrome.permissions.request = async () => Promise.reject(new Error('Blocked by the administrator'));
  });
  await refusing.getByRole('button', { name: words.show(site()) }).click();
  await refusing.getByText(words.refused(site())).waitFor();
  expect(await leftBehind()).toEqual(before);
  expect(await panels(page)).toEqual([]);
  await refusing.close();

  await answerYes(browser, browser.origin);
  const popup = await openPopup(browser, page);
  await popup.getByRole('button', { name: words.show(site()) }).click();
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  await popup.locator('.item .says', { hasText: '75.2' }).waitFor();
});

test('what the panel of the page says, or why it says nothing', async () => {
  const page = await browser.open(`${ROOT}${places.efficiency.page}`);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  await settled(page);
  const chip = browser.panel(page).locator('.compact').getByRole('button', { name: 'To fix' });
  const [count] = /\d+/.exec(await chip.innerText()) ?? [];
  const popup = await openPopup(browser, page);
  await item(popup).waitFor();
  expect(await says(popup)).toBe(`75.2 % · to fix: ${count}`);

  browser.standIn.weather.set({ kind: 'signedOut' });
  const signedOut = await browser.open(`${ROOT}${places.availability.page}`);
  await browser.panel(signedOut).getByText(failures['signed-out']).waitFor();
  const asked = await openPopup(browser, signedOut);
  await item(asked).waitFor();
  expect(await says(asked)).toBe(failures['signed-out']);
});

test.each([
  ['a plain issue', `${places.plainIssue.page}?layout=19`, 'Not recognised as an OKR, so nothing is shown beside it.'],
  ['the older page for issues', `${places.plainIssue.page}?layout=17`, 'older page for issues and incidents'],
  ['a list', `/${places.efficiency.path}/-/work_items`, 'Open an objective to see its score.'],
])('why nothing is shown on %s', async (_, path, reason) => {
  const page = await browser.open(`${ROOT}${path}`);
  await settled(page);
  const popup = await openPopup(browser, page);
  await popup.getByText(reason).waitFor();
  expect(await popup.locator('.says').count()).toBe(0);
});
