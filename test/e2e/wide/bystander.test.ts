import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { type Launched, launch } from '../harness';
import { apiRequests, inPlace, panels, settled } from '../stand-in-page';

/** A page on which nothing more is to come: every decision is made within 3 s. */
const DECIDED_MS = 3500;

const { efficiency, plainIssue, issueWithTasks, mergeRequest } = places;
const PROJECT = `/${efficiency.path}/-`;
const LIST = `${PROJECT}/work_items`;

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterEach(async () => {
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

/** The extension runs here, so that what it does not do is its own decision. */
function runsOn(page: Page): boolean {
  return /\/-\/(work_items|issues|epics|boards|epic_boards)/.test(new URL(page.url()).pathname);
}

/** A page without scripts, as it is now and as the server sends it. */
function nowAndSent(page: Page): Promise<{ now: string; sent: string }> {
  return page.evaluate(async () => {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { now: document.documentElement.outerHTML, sent: fresh.documentElement.outerHTML };
  });
}

test('pages without an OKR, or of nothing at all, cost no request and no change of the page', async () => {
  const paths = [
    plainIssue.page,
    `${plainIssue.page}?layout=17`,
    issueWithTasks.page,
    mergeRequest.page,
    LIST,
    `${PROJECT}/boards`,
    `${PROJECT}/work_items/new`,
  ];
  const before = apiRequests(browser);
  const pages = await Promise.all(paths.map((path) => browser.open(path)));
  const missing = await browser.open(`${PROJECT}/work_items/999999`);
  await Promise.all(pages.map(settled));
  await missing.waitForTimeout(DECIDED_MS);
  expect(pages.filter(runsOn)).toHaveLength(paths.length - 1);
  const foreign = pages.map((page) =>
    page.evaluate(() => [window.standIn.foreign.appearances, window.standIn.foreign.present().length]),
  );
  expect(await Promise.all(foreign)).toEqual(paths.map(() => [0, 0]));
  const { now, sent } = await nowAndSent(missing);
  expect(now).toContain('404');
  expect(now).toBe(sent);
  expect(apiRequests(browser)).toBe(before);

  // The same count does see a panel, more than once where the page puts another node in its place meanwhile.
  const list = pages[paths.indexOf(LIST)] as Page;
  await list.evaluate((iid) => window.standIn.openPanel(iid), efficiency.iid);
  await expect.poll(() => panels(list)).toEqual([inPlace('75.2')]);
  expect(await list.evaluate(() => window.standIn.foreign.appearances)).toBeGreaterThan(0);
  await expect.poll(() => apiRequests(browser)).toBe(before + 3);
});

test('a reader who is signed out: nothing on the way to the sign-in page, the same score where the project is public', async () => {
  await browser.context.clearCookies();
  const before = apiRequests(browser);
  const page = await browser.context.newPage();
  await page.goto(browser.origin + efficiency.page);
  expect(new URL(page.url()).pathname).toBe('/users/sign_in');
  expect(apiRequests(browser)).toBe(before);

  const project = browser.standIn.world.namespaces.find(({ fullPath }) => fullPath === efficiency.path);
  if (project) project.visibility = 'public';
  await page.goto(browser.origin + efficiency.page);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  expect(await browser.panel(page).locator('.warnings .chip.danger').innerText()).toMatch(/^Description says 94/);
});
