import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { almostWords } from '../../../lib/text/almost-okr';
import { itemActions } from '../../../lib/text/popup';
import { importing, profilesPage } from '../../../lib/text/profiles-page';
import { type Place, places } from '../../gitlab/worlds/places';
import { readPanel } from '../../tools/panel-text';
import { violations } from '../axe';
import { type Launched, launch } from '../harness';
import { openPopup } from '../popup-page';
import { apiRequests, settled } from '../stand-in-page';
import { forgetAll, stored } from '../storage';

/** What the extension's worker sees. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
};

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
  await forgetAll(browser);
});

/** What holds the description: of a work item, and of GitLab 17's own page for issues. */
const WRAPPERS = '[data-testid="work-item-description-wrapper"], .js-issuable-description-wrapper';

/** Every decision is made within 3 s. */
const decided = (page: Page) => page.waitForTimeout(3500);
const hosts = (page: Page) => browser.panel(page).count();
const keyOf = ({ path, iid }: Place) => `${browser.origin} ${path}#${iid}`;

/** As the toolbar window stores it. */
async function store(items: object): Promise<void> {
  await browser.context.serviceWorkers()[0]?.evaluate((kept) => chrome.storage.local.set(kept), items);
}

async function relabel({ path, iid }: Place, changes: { addLabels?: string[]; removeLabels?: string[] }) {
  const { session, cookie } = browser.standIn.signIn('platforms-manager');
  const request = new Request(`${browser.origin}/-/stand-in/edit`, {
    method: 'POST',
    headers: { cookie: cookie.split(';')[0] ?? '', 'x-csrf-token': session.csrfToken },
    body: JSON.stringify({ path, iid, changes }),
  });
  expect((await browser.standIn.handle(request)).status).toBe(200);
}

test.each(['19', '18', '17'])(
  'a labelled issue and a labelled epic have the panel of an OKR, on layout %s',
  async (layout) => {
    for (const place of [places.labelledObjective, places.epicObjective]) {
      const page = await browser.open(`${place.page}?layout=${layout}`);
      await browser.panel(page).waitFor();
      await settled(page);
      // The panel of an epic that delivers OKRs would come late.
      if (place === places.epicObjective) await decided(page);
      const isInPlace = await browser
        .panel(page)
        .evaluate((host, wrappers) => host.nextElementSibling?.matches(wrappers), WRAPPERS);
      expect([await hosts(page), isInPlace]).toEqual([1, true]);
      await page.close();
    }
  },
);

test('a plain issue costs nothing, until it is given the label', async () => {
  const before = apiRequests(browser);
  const page = await browser.open(places.plainIssue.page);
  await settled(page);
  await decided(page);
  expect(await page.evaluate(() => window.standIn.foreign.appearances)).toBe(0);
  expect(apiRequests(browser)).toBe(before);
  await relabel(places.plainIssue, { addLabels: ['okr:o'] });
  await browser.panel(page).waitFor();
  await relabel(places.plainIssue, { removeLabels: ['okr:o'] });
  await expect.poll(() => hosts(page)).toBe(0);
});

test('what the reader says counts at once, and can be taken back', async () => {
  const page = await browser.open(places.plainIssue.page);
  await settled(page);
  await store({ 'item-choices.1': { [keyOf(places.plainIssue)]: 'objective' } });
  await browser.panel(page).waitFor();
  await store({ 'item-choices.1': {} });
  await expect.poll(() => hosts(page)).toBe(0);
});

test('nothing is shown on a hidden item, nor in a hidden project', async () => {
  const { availability } = places;
  const page = await browser.open(availability.page);
  await browser.panel(page).waitFor();
  await store({ 'item-choices.1': { [keyOf(availability)]: 'hidden' } });
  await expect.poll(() => hosts(page)).toBe(0);
  await store({ 'item-choices.1': {}, 'hidden-projects.1': [`${browser.origin} ${availability.path}`] });
  const before = apiRequests(browser);
  const another = await browser.open(places.efficiency.page);
  await settled(another);
  await decided(another);
  expect(await hosts(another)).toBe(0);
  expect(apiRequests(browser)).toBe(before);
  await store({ 'hidden-projects.1': [] });
  await browser.panel(another).waitFor();
});

test.each(['light', 'dark'] as const)(
  'the toolbar window tells what an item is, and takes what the reader says, %s',
  async (theme) => {
    const page = await browser.open(`${places.plainIssue.page}?layout=19`);
    await settled(page);
    const popup = await openPopup(browser, page);
    await popup.emulateMedia({ colorScheme: theme });
    await popup.getByText('Not recognised as an OKR').waitFor();
    expect(await violations(popup, 'html')).toEqual([]);
    await popup.getByRole('button', { name: itemActions.treatAs.objective }).press('Enter');
    await popup.getByText('Objective, because you said so.').waitFor();
    await browser.panel(page).waitFor();
    expect(await stored(browser)).toMatchObject({ 'item-choices.1': { [keyOf(places.plainIssue)]: 'objective' } });
    expect(await violations(popup, 'html')).toEqual([]);
    await popup.screenshot({ path: `test-results/pictures/popup-item-${theme}.png` });
    await popup.getByRole('button', { name: itemActions.hide }).click();
    // A page that stands behind another may be drawn late, and is looked at when it is drawn.
    await page.bringToFront();
    await expect.poll(() => hosts(page)).toBe(0);
    await popup.getByRole('button', { name: itemActions.show }).click();
    await popup.getByText('Not recognised as an OKR').waitFor();
  },
);

test('imported rules say what an OKR is where they apply, until they are removed', async () => {
  const page = await browser.open(places.plainIssue.page);
  await settled(page);
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const rules = { okrLens: 1, name: 'Bugs first', recognition: { objective: { labels: ['bug'] } } };
  await options.getByLabel(importing.paste).fill(JSON.stringify(rules));
  await options.getByRole('button', { name: importing.import }).click();
  await options.getByText(importing.imported('Bugs first')).waitFor();
  expect(await hosts(page)).toBe(0);
  await options.getByRole('button', { name: profilesPage.useNamed('Bugs first') }).click();
  await options.getByLabel(profilesPage.host).fill('127.0.0.1');
  await options.getByLabel(profilesPage.path).fill('demo/*');
  await options.getByLabel(profilesPage.path).press('Enter');
  await browser.panel(page).waitFor();
  expect(await violations(options, 'html')).toEqual([]);
  await options.screenshot({ path: 'test-results/pictures/options-rules.png', fullPage: true });
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: profilesPage.exportNamed('Bugs first') }).click();
  expect((await download).suggestedFilename()).toBe('bugs-first.json');
  await options.getByRole('button', { name: profilesPage.removeNamed('Bugs first') }).click();
  await expect.poll(() => hosts(page)).toBe(0);
});

test('the toolbar window lists the page’s item and the side panel’s', async () => {
  const { labelledObjective } = places;
  const page = await browser.open(labelledObjective.page);
  await settled(page);
  await page.evaluate((iid) => window.standIn.openPanel(iid), labelledObjective.iid + 1);
  await browser.panel(page, 'panel').waitFor();
  const popup = await openPopup(browser, page);
  await popup.getByText('Objective, by its label okr:o.').waitFor();
  await popup.getByText('Key result, by its label okr:kr.').waitFor();
  expect(await popup.locator('section.item').count()).toBe(2);
});

test('a label that is nearly one is named, on the objective and in the toolbar window', async () => {
  const { blueprint } = places;
  const keyResult = { ...blueprint, iid: blueprint.iid + 1, page: `/${blueprint.path}/-/issues/${blueprint.iid + 1}` };
  browser.standIn.world.labels.push({ id: 900, title: 'okr-kr', color: '#6b4fbb' });
  await relabel(keyResult, { addLabels: ['okr-kr'], removeLabels: ['okr:kr'] });
  const page = await browser.open(blueprint.page);
  const text = await readPanel(browser.panel(page));
  expect([text.score, text.rows.length]).toEqual(['65 %', 2]);
  const why = almostWords({ kind: 'misspelt', label: 'okr-kr', meant: 'okr:kr' });
  await browser.panel(page).locator('.structure').getByText(why).waitFor();
  const another = await browser.open(keyResult.page);
  await settled(another);
  const popup = await openPopup(browser, another);
  await popup.getByText(`Not recognised as an OKR: ${why}`).waitFor();
  browser.standIn.reset();
});
