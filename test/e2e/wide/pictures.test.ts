import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { panel } from '../../../lib/text/panel';
import { places } from '../../gitlab/worlds/places';
import { ROOT } from '../../tools/root';
import { type Launched, launch } from '../harness';
import { setOpen, WINDOW_HEIGHT } from '../look';
import { picture } from '../picture';
import { type State, show, states } from '../states';
import { forgetAll } from '../storage';

/** The pictures of the README. `PICTURES=docs` puts them where it shows them from; otherwise they are only tried. */
const FOLDER = process.env.PICTURES === 'docs' ? 'test/pictures' : 'test-results/pictures/readme';
const MOST_BYTES = 150_000;
/** What the opened panel says of the score. */
const SCORE = '.compact, .details > table, .details > .note';

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1440, height: WINDOW_HEIGHT } });
  await browser.grant();
});

beforeEach(() => forgetAll(browser));

afterAll(() => browser?.close());

async function save(page: Page, shown: Locator, name: string, parts?: string): Promise<void> {
  const file = `${FOLDER}/${name}.png`;
  await picture(page, shown, file, parts);
  expect(statSync(join(ROOT, file)).size).toBeLessThan(MOST_BYTES);
}

const named = (name: string) => states.find((state) => state.name === name) as State;

test('the panel, compact and opened, light and dark, wide and narrow', async () => {
  const page = await show(browser, named('scored'));
  const shown = browser.panel(page, 'page');
  const details = shown.getByRole('button', { name: panel.details });
  await page.emulateMedia({ colorScheme: 'light' });
  await save(page, shown, 'compact');
  await setOpen(page, details, true);
  await save(page, shown, 'opened', SCORE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html.gl-dark').waitFor();
  await save(page, shown, 'opened-dark', SCORE);
  await setOpen(page, details, false);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html:not(.gl-dark)').waitFor();
  await page.setViewportSize({ width: 400, height: WINDOW_HEIGHT });
  await save(page, shown, 'narrow');
});

test('a failure after a good answer', async () => {
  const page = await show(browser, named('not-refreshed'));
  await save(page, browser.panel(page, 'page'), 'not-refreshed');
});

test.each([
  ['to-fix', '.part:has(#to-fix-title)'],
  ['linked-epics', '.part:has(#linked-epics-title)'],
  ['preview', '.preview'],
  ['balance', '.form'],
  ['retro', '.part:has(#retro-title)'],
  ['closing', '.part:has(#close-title)'],
])('%s', async (name, part) => {
  const page = await show(browser, named(name));
  await save(page, browser.panel(page, 'page'), name, part);
});

test('a key result', async () => {
  const page = await show(browser, named('key-result'));
  const shown = browser.panel(page, 'page');
  await setOpen(page, shown.getByRole('button', { name: panel.details }), true);
  await save(page, shown, 'key-result', '.compact, .part:has(#to-fix-title)');
});

test('the side panel', async () => {
  browser.standIn.reset();
  const { path, iid } = places.efficiency;
  const show = btoa(JSON.stringify({ iid: String(iid), full_path: path, id: iid }));
  const page = await browser.open(`${places.availability.page}?show=${encodeURIComponent(show)}`);
  const shown = browser.panel(page, 'panel');
  await shown.getByText('75.2').first().waitFor();
  await save(page, shown, 'side-panel');
});
