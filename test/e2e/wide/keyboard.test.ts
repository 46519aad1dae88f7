import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkIn } from '../../../lib/text/check-in';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { templatePicker, toFix } from '../../../lib/text/desk';
import { panel } from '../../../lib/text/panel';
import { itemActions, popup as popupWords } from '../../../lib/text/popup';
import { confirmWords, preview } from '../../../lib/text/preview';
import { importing, placeName, profilesPage } from '../../../lib/text/profiles-page';
import { sites } from '../../../lib/text/sites';
import { trend } from '../../../lib/text/trend';
import { outcomes, undoing, writing } from '../../../lib/text/writing';
import { places } from '../../gitlab/worlds/places';
import { addSite } from '../../tools/extension-browser';
import { keyResults } from '../../tools/panel-text';
import { formIsOpen } from '../check-in-page';
import { button, held, said } from '../desk-page';
import { type Launched, launch } from '../harness';
import { focused, pressAt, tabTo } from '../keyboard';
import { openPopup } from '../popup-page';
import { settled } from '../stand-in-page';
import { forgetAll } from '../storage';

const DEAD = '“Regions report their own heal…” leads nowhere';
const FORM = 'Infrastructure Platforms (2023)';

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
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

/** An item's page, with the focus where GitLab's own page has it: at its start. */
async function openPage(path: string): Promise<Page> {
  const page = await browser.open(path);
  await settled(page);
  await browser.panel(page).getByRole('button', { name: panel.details }).waitFor();
  return page;
}

/** The focus is on something, soon: what is drawn anew takes a moment. */
const isHeld = (page: Page) => expect.poll(() => focused(page)).not.toBeNull();

test('from GitLab’s page into the panel, its details and its table, and out again on either side', async () => {
  const page = await openPage(places.efficiency.page);
  await pressAt(page, panel.details);
  const header = keyResults(browser.panel(page)).getByRole('columnheader', { name: 'Score' });
  await header.waitFor();
  await pressAt(page, 'Score', 'Space');
  expect(await header.getAttribute('aria-sort')).toBe('descending');
  await page.keyboard.press('Enter');
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  expect(await focused(page)).toBe('Score');

  await tabTo(page, panel.details, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await header.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe(panel.details);
  const isOurs = () => page.evaluate(() => document.activeElement?.localName === 'okr-lens-panel');
  await page.keyboard.press('Tab');
  expect(await isOurs()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe(panel.details);
});

test('a finding is mended, written and taken back, and the focus is never lost', async () => {
  const before = held(browser, places.linkedEpics).description;
  const page = await openPage(places.linkedEpics.page);
  await pressAt(page, panel.details);
  await browser.panel(page).getByText(DEAD, { exact: true }).waitFor();
  await pressAt(page, toFix.whyThis(DEAD));
  await pressAt(page, `Remove it… ${DEAD}`);
  await button(browser, page, confirmWords.gitlab.action).waitFor();
  await isHeld(page);
  await pressAt(page, preview.cancel);
  await button(browser, page, confirmWords.gitlab.action).waitFor({ state: 'detached' });
  await isHeld(page);

  await tabTo(page, `Remove it… ${DEAD}`);
  await page.keyboard.press('Enter');
  await pressAt(page, confirmWords.gitlab.action);
  await said(browser, page, outcomes.written[0]);
  await isHeld(page);
  expect(held(browser, places.linkedEpics).description).not.toBe(before);

  await pressAt(page, undoing.action);
  await expect.poll(() => held(browser, places.linkedEpics).description).toBe(before);
  await isHeld(page);
  await browser.panel(page).getByText(DEAD, { exact: true }).waitFor();
  await pressAt(page, toFix.dismissThis(DEAD));
  await isHeld(page);
  expect(await focused(page)).toMatch(new RegExp(`^${toFix.title} `));
});

test('a form goes into an empty description', async () => {
  const page = await openPage(places.emptyDescription.page);
  await pressAt(page, panel.details);
  await button(browser, page, templatePicker.useThis(FORM)).waitFor();
  await pressAt(page, templatePicker.useThis(FORM));
  await button(browser, page, confirmWords.gitlab.action).waitFor();
  await pressAt(page, confirmWords.gitlab.action);
  await said(browser, page, outcomes.written[0]);
  await isHeld(page);
  await pressAt(page, writing.close);
  await isHeld(page);
  expect(held(browser, places.emptyDescription).description).toContain('### Context');
});

test('a check-in of a hundred key results: the fields out of sight are reached as every other', async () => {
  const title = (at: number) => `Service ${at} is rolled out`;
  const page = await openPage(places.hundred.page);
  await pressAt(page, panel.details);
  await button(browser, page, checkInPlace.open).waitFor();
  await pressAt(page, checkInPlace.open);
  await formIsOpen(browser, page);
  for (let at = 1; at <= 100; at += 1) {
    expect(await focused(page)).toBe(checkIn.scoreOf(title(at)));
    await page.keyboard.press('ArrowDown');
  }
  expect(await focused(page)).toBe(checkIn.preview);
  for (let at = 100; at > 90; at -= 1) {
    await tabTo(page, checkIn.noteOf(title(at)), 'Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(checkIn.healthOf(title(at)));
  }
});

test('the trend is asked for, and read as a table', async () => {
  const page = await openPage(places.efficiency.page);
  await pressAt(page, panel.details);
  await pressAt(page, trend.show);
  await isHeld(page);
  await browser.panel(page).getByText(trend.asTable).waitFor();
  await pressAt(page, trend.asTable);
  await browser.panel(page).getByRole('table', { name: trend.caption }).waitFor();
});

test('the toolbar window: an item is hidden and shown again', async () => {
  const page = await openPage(places.efficiency.page);
  const popup = await openPopup(browser, page);
  await popup.getByRole('button', { name: itemActions.hide }).waitFor();
  await pressAt(popup, itemActions.hide);
  await popup.getByRole('button', { name: itemActions.show }).waitFor();
  await isHeld(popup);
  await pressAt(popup, itemActions.show);
  await popup.getByRole('button', { name: itemActions.hide }).waitFor();
  await isHeld(popup);
  const options = browser.context.waitForEvent('page');
  await tabTo(popup, popupWords.sites);
  // It closes itself then, under the key.
  await popup.keyboard.press('Enter').catch(() => {});
  await (await options).getByRole('heading', { name: sites.title }).waitFor();
});

test('the options: rules are used somewhere and taken back, a file is refused', async () => {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const rules = 'Labelled issues (okr:o / okr:kr)';
  await options.getByRole('button', { name: profilesPage.useNamed(rules) }).waitFor();
  await pressAt(options, profilesPage.useNamed(rules));
  expect(await focused(options)).toBe(profilesPage.host);
  await options.keyboard.type('gitlab.example.org');
  await options.keyboard.press('Tab');
  await options.keyboard.type('acme/*');
  await options.keyboard.press('Enter');
  const place = placeName({ host: 'gitlab.example.org', path: 'acme/*' });
  await options.getByText(place, { exact: true }).waitFor();
  await isHeld(options);
  await pressAt(options, profilesPage.takeBackNamed(rules, place));
  await options.getByText(place, { exact: true }).waitFor({ state: 'detached' });
  await isHeld(options);

  await tabTo(options, importing.paste);
  await options.keyboard.type('{');
  await pressAt(options, importing.import);
  await options.getByText('The file is not JSON').waitFor();
  expect(await focused(options)).toBe(importing.import);
});

test('the options: a site is removed, what is hidden is shown again', async () => {
  const page = await openPage(places.efficiency.page);
  const popup = await openPopup(browser, page);
  await popup.getByRole('button', { name: itemActions.hide }).click();
  await popup.getByRole('button', { name: itemActions.show }).waitFor();
  const options = await addSite(browser, browser.origin);
  const show = options.getByRole('button', { name: /^Show OKR Lens on/ });
  await pressAt(options, (await show.getAttribute('aria-label')) ?? '');
  await show.waitFor({ state: 'detached' });
  expect(await focused(options)).toBe(profilesPage.title);

  const site = new URL(browser.origin).hostname;
  const remove = options.getByRole('button', { name: sites.removeSite(`http://${site}`) });
  await options.evaluate(() => window.scrollTo(0, 0));
  await tabTo(options, sites.removeSite(`http://${site}`), 'Shift+Tab');
  await options.keyboard.press('Enter');
  await remove.waitFor({ state: 'detached' });
  expect(await focused(options)).toBe(sites.removed(`http://${site}`));
  await browser.grant();
});
