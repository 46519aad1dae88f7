import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkIn } from '../../../lib/text/check-in';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { due } from '../../../lib/text/due';
import { ago, myOkrs } from '../../../lib/text/my-okrs';
import { panel } from '../../../lib/text/panel';
import { consent } from '../../../lib/text/profiles';
import { reminder } from '../../../lib/text/reminder';
import { scoring } from '../../../lib/text/scoring';
import { trend } from '../../../lib/text/trend';
import { whatIfNames } from '../../../lib/text/what-if';
import { type Place, places } from '../../gitlab/worlds/places';
import { ROOT } from '../../tools/root';
import { openCheckIn, preview, type, writeAll } from '../check-in-page';
import { button, openPanel } from '../desk-page';
import { EXAMPLE, sayExample } from '../example-address';
import { type Launched, launch } from '../harness';
import { setOpen, WINDOW_HEIGHT } from '../look';
import { picture } from '../picture';
import { openPopup } from '../popup-page';
import { settled } from '../stand-in-page';
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

/** Something of the page or window itself. */
async function saveWhole(shown: Locator, name: string): Promise<void> {
  const path = join(ROOT, FOLDER, `${name}.png`);
  await shown.screenshot({ path });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}

const details = (shown: Locator) => shown.getByRole('button', { name: panel.details });
const named = (name: string) => states.find((state) => state.name === name) as State;

test('the panel, compact and opened, light and dark, wide and narrow', async () => {
  const page = await show(browser, named('scored'));
  const shown = browser.panel(page, 'page');
  await page.emulateMedia({ colorScheme: 'light' });
  await save(page, shown, 'compact');
  await setOpen(page, details(shown), true);
  await save(page, shown, 'opened', SCORE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html.gl-dark').waitFor();
  await save(page, shown, 'opened-dark', SCORE);
  await setOpen(page, details(shown), false);
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

/** What a team's panel shows when opened, once all levels of it were read. */
const TEAMS: [name: string, at: Place, shows: string][] = [
  ['labelled-issues', places.blueprint, '63.3'],
  ['epics', places.epicObjective, '49'],
  ['custom-types', places.customObjective, '60'],
  ['written', places.written, '60'],
  ['levels', places.levels, 'from 2 objectives below'],
];

test.each(TEAMS)('a team’s way: %s', async (name, at, shows) => {
  const page = await show(browser, { name, at, shows: panel.details });
  const shown = browser.panel(page, 'page');
  await setOpen(page, details(shown), true);
  await shown.getByText(shows).first().waitFor();
  await save(page, shown, name, SCORE);
});

test('what if', async () => {
  const page = await show(browser, named('scored'));
  const shown = browser.panel(page, 'page');
  await setOpen(page, details(shown), true);
  await shown.getByRole('button', { name: whatIfNames.capped }).click();
  await shown.locator('.what-if strong').waitFor();
  await save(page, shown, 'what-if', '.what-if');
});

test('the trend, and each key result’s move', async () => {
  const page = await show(browser, { name: 'trend', at: places.trend, shows: panel.details });
  const shown = browser.panel(page, 'page');
  await setOpen(page, details(shown), true);
  await shown.getByRole('button', { name: trend.show }).click();
  await shown.locator('figure.trend').waitFor();
  await page.mouse.move(0, 0);
  await save(page, shown, 'moves', '.details > table');
  await save(page, shown, 'trend', '.part:has(#trend-title)');
});

test('setting a score', async () => {
  const { path, iid } = places.blueprint;
  const page = await show(browser, {
    name: 'score',
    at: { ...places.blueprint, iid: iid + 1, page: `/${path}/-/issues/${iid + 1}` },
    shows: panel.details,
  });
  const shown = browser.panel(page, 'page');
  await setOpen(page, details(shown), true);
  await shown.getByRole('button', { name: scoring.open, exact: true }).click();
  await shown.getByLabel(scoring.field).fill('80');
  await save(page, shown, 'set-score', '.score-form');
});

test('a check-in: typed, previewed, and the comment as GitLab shows it', async () => {
  browser.standIn.reset();
  const page = await openCheckIn(browser, places.efficiency);
  const shown = browser.panel(page, 'page');
  await type(browser, page, 3701, {
    score: '15',
    health: 'At risk',
    words: 'No date for a region yet.',
  });
  await type(browser, page, 3491, { score: '60', words: 'Two more indicators done.' });
  await type(browser, page, 3546, { score: '80', health: 'On track' });
  await shown.getByText(checkIn.edited(3, 5)).waitFor();
  await shown.locator('form.check-in h2').focus();
  await save(page, shown, 'check-in', '.check-in');
  await preview(browser, page);
  await sayExample(browser, page);
  await save(page, shown, 'check-in-preview', '.check-in');
  await writeAll(browser, page);
  const comment = page.locator('.work-item-notes .note', { hasText: 'Check-in 2023-10-25' });
  await comment.waitFor();
  await saveWhole(comment, 'check-in-comment');
});

test('a reminder', async () => {
  browser.standIn.reset();
  const page = await openPanel(browser, places.efficiency);
  const shown = browser.panel(page, 'page');
  await button(browser, page, checkInPlace.remind).click();
  const text = shown.getByLabel(reminder.text);
  await text.fill((await text.inputValue()).replaceAll(browser.origin, EXAMPLE));
  await shown.getByRole('heading', { name: reminder.title }).focus();
  await save(page, shown, 'reminder', '.check-in');
});

test('what is due, on its page and in the toolbar window', async () => {
  browser.standIn.reset();
  const gitlab = await browser.open(places.efficiency.page);
  await settled(gitlab);
  await browser.panel(gitlab).getByText('75.2').first().waitFor();
  const list = await browser.context.newPage();
  await list.setViewportSize({ width: 900, height: 760 });
  await list.goto(`chrome-extension://${browser.extensionId}/my-okrs.html`);
  await list.getByText(due.looked(ago(0))).waitFor();
  await sayExample(browser, list);
  // The first of them is enough.
  await list.addStyleTag({ content: '.due-group ~ .due-group { display: none }' });
  await saveWhole(list.locator('main'), 'my-okrs');
  const window = await openPopup(browser, gitlab);
  await window.getByRole('button', { name: myOkrs.all }).waitFor();
  await sayExample(browser, window);
  await saveWhole(window.locator('main'), 'due');
});

test('a project’s own rules', async () => {
  const page = await show(browser, { name: 'consent', at: places.teamRules, shows: consent.short.first });
  const shown = browser.panel(page, 'page');
  await setOpen(page, details(shown), true);
  await save(page, shown, 'consent', '.compact, .consent');
});

test('the toolbar window', async () => {
  browser.standIn.reset();
  const page = await browser.open(places.plainIssue.page);
  const window = await openPopup(browser, page);
  await window.getByText('Not recognised').waitFor();
  await window.locator('main').screenshot({ path: join(ROOT, FOLDER, 'toolbar.png') });
});

test('a key result', async () => {
  const page = await show(browser, named('key-result'));
  const shown = browser.panel(page, 'page');
  await setOpen(page, details(shown), true);
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
