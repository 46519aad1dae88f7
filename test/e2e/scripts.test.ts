import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../gitlab/worlds/places';
import { type Launched, launch } from './harness';
import { inPlace, panels, settled } from './stand-in-page';

let browser: Launched;

/** What the worker sees. */
type Inject = (...given: unknown[]) => Promise<unknown>;
declare const chrome: { scripting: { executeScript: Inject } };
declare const self: { injections?: number; executeScript?: Inject };

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

const worker = () => {
  const [found] = browser.context.serviceWorkers();
  if (!found) throw new Error('No worker');
  return found;
};

test('the scripts that keep places and draw panels come to pages with an OKR, and to no other', async () => {
  await worker().evaluate(() => {
    const { executeScript } = chrome.scripting;
    self.injections = 0;
    chrome.scripting.executeScript = (...given) => {
      self.injections = (self.injections ?? 0) + 1;
      return executeScript(...given);
    };
  });
  const injections = () => worker().evaluate(() => self.injections);
  const plain = await browser.open(places.plainIssue.page);
  await settled(plain);
  await plain.waitForTimeout(500);
  expect(await injections()).toBe(0);
  await plain.close();
  const page = await browser.open(places.availability.page);
  await expect.poll(() => panels(page)).toEqual([inPlace('60.5')]);
  expect(await injections()).toBe(2);
  await page.close();
});

test('a page it cannot be brought to says so, and tries again when asked', async () => {
  await worker().evaluate(() => {
    self.executeScript = chrome.scripting.executeScript;
    chrome.scripting.executeScript = () => Promise.reject(new Error('not here'));
  });
  const page = await browser.open(places.availability.page);
  const panel = browser.panel(page);
  await panel.getByText('OKR Lens could not start on this page.').waitFor();
  await worker().evaluate(() => {
    if (self.executeScript) chrome.scripting.executeScript = self.executeScript;
  });
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => panels(page)).toEqual([inPlace('60.5')]);
  await page.close();
});
