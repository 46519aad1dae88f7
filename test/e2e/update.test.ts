import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { scoring } from '../../lib/text/scoring';
import { places } from '../gitlab/worlds/places';
import { keyResults } from '../tools/panel-text';
import { button, openPanel } from './desk-page';
import { type Launched, launch } from './harness';
import { allowUpdates, switchOff, update } from './installed';
import { typeScore } from './score-states';
import { inPlace, panels, settled } from './stand-in-page';
import { forgetAll } from './storage';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(() => forgetAll(browser));

afterAll(() => browser?.close());

async function openObjective() {
  const page = await browser.context.newPage();
  // Its own: those of the page before may still be under way.
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/graphql')) asked += 1;
  });
  const path = encodeURIComponent(places.efficiency.page);
  await page.goto(`${browser.origin}/-/stand-in/sign-in?to=${path}`);
  await settled(page);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  // The score, what stands around it, and what its key results are linked with.
  await expect.poll(() => asked).toBe(3);
  return { page, asked: () => asked, host: await page.waitForSelector('okr-lens-panel') };
}

async function toggles(page: Page) {
  const details = browser.panel(page).getByRole('button', { name: 'Details' });
  const before = await details.getAttribute('aria-expanded');
  await details.click();
  await expect.poll(() => details.getAttribute('aria-expanded')).not.toBe(before);
  await details.click();
  await expect.poll(() => details.getAttribute('aria-expanded')).toBe(before);
}

test('an update takes over the open pages: the old panel goes, one new panel works', async () => {
  const { page, host } = await openObjective();
  await allowUpdates(browser);
  await update(browser);
  await expect.poll(() => host.evaluate((element) => element.isConnected)).toBe(false);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  await toggles(page);
  await page.evaluate((iid) => window.standIn.navigate(iid), places.developerExperience.iid);
  await expect.poll(() => panels(page)).toEqual([inPlace('56.3')]);
  await page.close();
});

test('an update waits for a form that nothing else keeps, and takes over when it is closed', async () => {
  const page = await openPanel(browser, places.staleKeyResult);
  const old = await page.waitForSelector('okr-lens-panel');
  await typeScore(browser.panel(page), '61');
  await update(browser);
  await page.evaluate(() => window.standIn.burst(3));
  // A newer copy is there within a second.
  await page.waitForTimeout(2000);
  expect(await browser.panel(page).getByLabel(scoring.field).inputValue()).toBe('61');
  expect(await old.evaluate((host) => host.isConnected)).toBe(true);
  await button(browser, page, scoring.cancel).click();
  await expect.poll(() => old.evaluate((host) => host.isConnected)).toBe(false);
  await expect.poll(() => panels(page)).toEqual([inPlace('55')]);
  await toggles(page);
  await page.close();
});

test('an extension that was switched off takes its panel out when the page next changes, and asks nothing', async () => {
  const { page, host, asked } = await openObjective();
  const before = asked();
  await switchOff(browser);
  // A page that stood behind another may be drawn late, and is looked at when it is drawn.
  await page.bringToFront();
  // Until then it still opens: nothing in the page is broken.
  await browser.panel(page).getByRole('button', { name: 'Details' }).click();
  await expect.poll(() => keyResults(browser.panel(page)).locator('tbody tr').count()).toBe(5);

  // On a busy machine the browser tells a page late that an extension is gone: what changes before says nothing.
  const afterNextChange = async () => {
    await page.evaluate(() => window.standIn.burst(1));
    return host.evaluate((element) => element.isConnected);
  };
  await expect.poll(afterNextChange).toBe(false);
  await page.evaluate((iid) => window.standIn.navigate(iid), places.developerExperience.iid);
  await settled(page);
  expect(await panels(page)).toEqual([]);
  expect(asked()).toBe(before);
  await page.close();
});
