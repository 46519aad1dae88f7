import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keyResultPanel } from '../../lib/text/desk';
import { panel } from '../../lib/text/panel';
import { places } from '../gitlab/worlds/places';
import { keyResults } from '../tools/panel-text';
import { type Launched, launch } from './harness';
import { asked, inPlace, panels, settled } from './stand-in-page';

const { efficiency, developerExperience, staleKeyResult } = places;
const LIST = `/${efficiency.path}/-/work_items`;

/** Of a task that is added beside the OKRs. */
const TASK = 99_999;

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterEach(async () => {
  browser.standIn.reset();
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

const shown = (page: Page, ...scores: string[]) => expect.poll(() => panels(page)).toEqual(scores.map(inPlace));

/** What the panels are called, in page order: whose they are. A page may be about to put others in their place. */
const labels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('okr-lens-panel')].map(({ shadowRoot }) =>
      shadowRoot?.querySelector('section')?.getAttribute('aria-label'),
    ),
  );

/** Writes down, frame by frame, which score stands under which title of the page. */
async function watchTitles(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      const title = document.querySelector('#content-body [data-testid="work-item-title"]')?.textContent;
      const host = document.querySelector('#content-body okr-lens-panel');
      const score = host?.shadowRoot?.querySelector('.compact .score')?.textContent?.trim();
      if (title && score) seen.add(`${title.trim()}: ${score}`);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
}

const EFFICIENCY_AT_75 = 'Improve efficiency, scalability & resiliency of GitLab.com Infrastructure: 75.2 %';
const KEY_RESULT_AT_55 = 'Increase accuracy of GitLab SaaS availability metrics: 55 %';
const DEVELOPERS_AT_56 = 'Improve GitLab Internal Developer Experience: 56.3 %';

test('from an objective to its key result in place and back: each has its own panel', async () => {
  const page = await browser.open(`${efficiency.page}?panel=off`);
  await shown(page, '75.2');
  const seen = await watchTitles(page);
  await page.locator('[data-child-title] a', { hasText: 'Increase accuracy' }).click();
  await page.waitForURL(`**/${staleKeyResult.iid}`);
  await shown(page, '55');
  await settled(page);
  expect(await page.title()).toContain('Key Result');
  await expect.poll(() => labels(page)).toEqual([keyResultPanel.label]);
  await expect.poll(seen).toContain(KEY_RESULT_AT_55);

  await page.goBack();
  await shown(page, '75.2');
  await expect.poll(() => labels(page)).toEqual([panel.label]);
  expect((await seen()).sort()).toEqual([EFFICIENCY_AT_75, KEY_RESULT_AT_55].sort());
});

test('from an objective to a task in place and back: only the objective has a panel', async () => {
  const { items } = browser.standIn.world;
  const keyResult = items.find(({ iid }) => iid === staleKeyResult.iid);
  if (keyResult) items.push({ ...keyResult, id: TASK, iid: TASK, type: 'Task', parent: null });
  const page = await browser.open(`${efficiency.page}?panel=off`);
  await shown(page, '75.2');
  await page.evaluate((iid) => window.standIn.navigate(iid), TASK);
  await expect.poll(() => panels(page)).toEqual([]);
  await settled(page);
  // It decides within a frame of the description; a second is enough for a late mistake to show.
  await page.waitForTimeout(1000);
  expect(await panels(page)).toEqual([]);

  await page.goBack();
  await shown(page, '75.2');
});

test('from one objective to another in place: never the score of the one under the title of the other', async () => {
  const page = await browser.open(efficiency.page);
  await shown(page, '75.2');
  const seen = await watchTitles(page);
  await page.evaluate((iid) => window.standIn.navigate(iid), developerExperience.iid);
  await shown(page, '56.3');
  await expect.poll(seen).toContain(DEVELOPERS_AT_56);
  await page.goBack();
  await shown(page, '75.2');
  expect((await seen()).sort()).toEqual([EFFICIENCY_AT_75, DEVELOPERS_AT_56].sort());
});

test('an answer that comes after the reader has moved on is not shown', async () => {
  const page = await browser.open(staleKeyResult.page);
  await shown(page, '55');
  await expect.poll(() => asked(browser).around).toBeGreaterThan(0);
  // What a front end drew anew meanwhile is read once more, 0.8 s later.
  await page.waitForTimeout(1500);
  const seen = await watchTitles(page);
  browser.standIn.weather.set({ kind: 'slow', ms: 1500 }, 1);
  const request = page.waitForRequest('**/api/graphql');
  await page.evaluate((iid) => window.standIn.navigate(iid), efficiency.iid);
  await request;
  await page.evaluate((iid) => window.standIn.navigate(iid), developerExperience.iid);
  await shown(page, '56.3');
  // Until the late answer would have come.
  await page.waitForTimeout(1600);
  expect(await panels(page)).toEqual([inPlace('56.3')]);
  expect((await seen()).sort()).toEqual([DEVELOPERS_AT_56, KEY_RESULT_AT_55].sort());
});

test('in the side panel of a list: opened, another one, closed', async () => {
  const page = await browser.open(LIST);
  await page.getByRole('link', { name: 'Improve efficiency' }).click();
  await shown(page, '75.2');
  // The front end may draw the place anew, and the panel goes along.
  await expect.poll(() => browser.panel(page, 'panel').count()).toBe(1);
  await page.getByRole('link', { name: 'Improve GitLab Internal Developer' }).click();
  await shown(page, '56.3');
  await page.getByRole('button', { name: 'Close panel' }).click();
  await expect.poll(() => panels(page)).toEqual([]);
});

test('an item page with another item beside it: each has its own panel, and closing one leaves the other alone', async () => {
  const page = await browser.open(efficiency.page);
  await shown(page, '75.2');
  const own = await page.waitForSelector('#content-body okr-lens-panel');
  await page.evaluate((iid) => window.standIn.openPanel(iid), developerExperience.iid);
  await shown(page, '75.2', '56.3');
  expect(await browser.panel(page, 'page').locator('.score').innerText()).toContain('75.2');
  expect(await browser.panel(page, 'panel').locator('.score').innerText()).toContain('56.3');

  await browser.panel(page, 'panel').getByRole('button', { name: 'Details' }).click();
  await expect.poll(() => keyResults(browser.panel(page, 'panel')).locator('tbody tr').count()).toBe(4);
  expect(await keyResults(browser.panel(page, 'page')).locator('tbody tr').count()).toBe(0);

  await page.evaluate(() => window.standIn.closePanel());
  await shown(page, '75.2');
  expect(await own.evaluate((host) => host.isConnected)).toBe(true);
});

test.each([
  ['a list', LIST, ['56.3']],
  ['an objective', efficiency.page, ['75.2', '56.3']],
  ['a key result', staleKeyResult.page, ['55', '56.3']],
])('the side panel named in the address of %s is there from the start', async (_, path, scores) => {
  const { iid, path: full_path } = developerExperience;
  const show = btoa(JSON.stringify({ iid: String(iid), full_path, id: 1 }));
  const page = await browser.open(`${path}?show=${encodeURIComponent(show)}`);
  await shown(page, ...scores);
  await settled(page);
  await shown(page, ...scores);
});

test.each(['19', '18', '17'])('on the pages of GitLab %s, and in what stands beside them', async (layout) => {
  const page = await browser.open(`${efficiency.page}?layout=${layout}`);
  await shown(page, '75.2');
  await settled(page);
  await page.evaluate((iid) => window.standIn.openPanel(iid), developerExperience.iid);
  await shown(page, '75.2', '56.3');
  const beside = layout === '19' ? 'work-item-detail-panel' : 'work-item-drawer';
  expect(await page.getByTestId(beside).locator('okr-lens-panel .score').innerText()).toContain('56.3');
});
