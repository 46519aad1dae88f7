import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkIn } from '../../../lib/text/check-in';
import { toFix } from '../../../lib/text/desk';
import { due } from '../../../lib/text/due';
import { ago } from '../../../lib/text/my-okrs';
import { places } from '../../gitlab/worlds/places';
import { ROOT } from '../../tools/root';
import { openCheckIn, type } from '../check-in-page';
import { openPanel } from '../desk-page';
import { sayExample } from '../example-address';
import { type Launched, launch } from '../harness';
import { settled } from '../stand-in-page';
import { forgetAll } from '../storage';

/** The pictures of the stores. `PICTURES=docs` puts them where they are uploaded from; otherwise they are only tried. */
const FOLDER = join(ROOT, process.env.PICTURES === 'docs' ? '.store/pictures' : 'test-results/pictures/store');
/** The size the Chrome Web Store asks for; addons.mozilla.org takes it too. */
const SIZE = { width: 1280, height: 800 };
const MOST_BYTES = 300_000;

let browser: Launched;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await launch({ viewport: SIZE, looks: true });
  await browser.grant();
});

beforeEach(async () => {
  await forgetAll(browser);
  browser.standIn.reset();
});

afterAll(() => browser?.close());

/** What GitLab pins to the upper edge of the page, in CSS px. */
const PINNED = 44;

/** Saves the window as it is, with `first` below what is pinned. */
async function save(page: Page, name: string, first?: Locator): Promise<void> {
  await sayExample(browser, page);
  await page.mouse.move(0, 0);
  await first?.evaluate((element: HTMLElement, pinned) => {
    element.style.scrollMarginTop = `${pinned}px`;
    element.scrollIntoView({ block: 'start' });
  }, PINNED);
  await page.evaluate(() => document.fonts.ready);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}

test('an objective with its panel opened', async () => {
  const page = await openPanel(browser, places.efficiency);
  await save(page, '1-objective');
});

test('a check-in', async () => {
  const page = await openCheckIn(browser, places.efficiency);
  await type(browser, page, 3701, { score: '15', health: 'At risk', words: 'No date for a region yet.' });
  await type(browser, page, 3491, { score: '60', words: 'Two more indicators done.' });
  await type(browser, page, 3546, { score: '80', health: 'On track' });
  const shown = browser.panel(page, 'page');
  await shown.getByText(checkIn.edited(3, 5)).waitFor();
  await save(page, '2-check-in', shown.locator('.check-in'));
});

test('what is due', async () => {
  const gitlab = await browser.open(places.efficiency.page);
  await settled(gitlab);
  await browser.panel(gitlab).getByText('75.2').first().waitFor();
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/my-okrs.html`);
  await page.getByText(due.looked(ago(0))).waitFor();
  await save(page, '3-my-okrs');
});

test('what is to fix', async () => {
  const page = await openPanel(browser, places.linkedEpics);
  const shown = browser.panel(page, 'page');
  await shown.getByText(toFix.title).first().waitFor();
  await save(page, '4-to-fix', shown.locator('.part:has(#to-fix-title)'));
});
