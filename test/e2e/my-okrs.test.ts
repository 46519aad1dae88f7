import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { due, lookFailure } from '../../lib/text/due';
import { myOkrs } from '../../lib/text/my-okrs';
import { FORTY, fortyObjectivesWorld } from '../gitlab/worlds/forty-objectives';
import { type Launched, launch } from './harness';
import { openPopup } from './popup-page';
import { stored } from './storage';

/** What the extension's worker sees. */
declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };

const objective = `/${FORTY}/okrs/-/work_items/1`;

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ gitlab: { world: fortyObjectivesWorld() }, looks: true });
  await browser.grant();
});

afterAll(() => browser?.close());

async function openList(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/my-okrs.html`);
  return page;
}

const asked = () =>
  browser.standIn.requests.filter(({ method, path }) => method === 'GET' && path.includes('/api/graphql'));
const badge = () => browser.context.serviceWorkers()[0]?.evaluate(() => chrome.action.getBadgeText({}));

test('what is due: on a page of its own, in the toolbar window and as a number, from one look', async () => {
  const before = await openList();
  await before.getByText(due.noSites).waitFor();
  await before.close();
  expect(asked()).toEqual([]);

  const gitlab = await browser.open(objective);
  await browser.panel(gitlab).locator('.score', { hasText: /\d/ }).waitFor();
  await expect.poll(async () => Object.keys(await stored(browser))).toContain('okr-places.1');

  // The next panel wakes the worker, which looks by itself.
  await gitlab.reload();
  await expect.poll(badge).toMatch(/^\d+$/);
  const requests = asked().length;
  expect(requests).toBeLessThanOrEqual(6);

  const list = await openList();
  await expect.poll(() => list.getByRole('button', { name: due.checkIn }).count()).toBe(43);
  await expect.poll(() => list.locator('.looked').textContent()).toContain('just now');
  expect(await list.locator('li.due-row').count()).toBe(203);

  const popup = await openPopup(browser, gitlab);
  await expect.poll(() => popup.locator('.due-group').count()).toBeGreaterThan(0);
  expect(await popup.locator('li.due-row, .due-row.head').count()).toBeLessThanOrEqual(7);
  await popup.getByRole('button', { name: myOkrs.all }).waitFor();
  expect(asked().length).toBe(requests);
  await popup.close();
  await list.close();
  await gitlab.close();
});

test('a check-in is made on GitLab’s own page', async () => {
  const list = await openList();
  const opened = browser.context.waitForEvent('page');
  await list.getByRole('button', { name: due.checkIn }).first().click();
  const page = await opened;
  await page.waitForURL(/\/-\/work_items\/\d+$/);
  const drafts = async () => Object.entries(await stored(browser)).filter(([key]) => key.startsWith('check-in-draft:'));
  expect(await drafts()).toEqual([
    [expect.stringContaining(`${browser.origin} ${FORTY}/okrs#`), expect.objectContaining({ open: true })],
  ]);
  await page.bringToFront();

  await list.bringToFront();
  await list.getByRole('button', { name: due.checkIn }).first().click();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(browser.context.pages().filter((one) => one.url() === page.url())).toHaveLength(1);
  await page.close();
  await list.close();
});

test('each failure has its sentence, and what was known stays', async () => {
  const list = await openList();
  await list.locator('li.due-row').first().waitFor();
  const problem = list.locator('.due-problem');
  const lookNow = () => list.getByRole('button', { name: due.look }).click();

  browser.standIn.weather.set({ kind: 'signedOut' });
  await lookNow();
  await expect.poll(() => problem.textContent()).toContain(lookFailure('signed-out', null));
  expect(await problem.getByRole('link').getAttribute('href')).toBe(`${browser.origin}/users/sign_in`);

  await browser.context.setOffline(true);
  await lookNow();
  await expect.poll(() => problem.textContent()).toContain(lookFailure('offline', null));
  await browser.context.setOffline(false);

  browser.standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 2, lasting: true });
  await lookNow();
  await expect.poll(() => problem.textContent(), { timeout: 10_000 }).toContain('asks for a pause');
  expect(await list.locator('li.due-row').count()).toBe(203);

  browser.standIn.weather.set({ kind: 'clear' });
  const problemsThen = async () => {
    await lookNow();
    return problem.count();
  };
  await expect.poll(problemsThen, { timeout: 10_000 }).toBe(0);
  await list.close();
});

test('the number can be switched off', async () => {
  const list = await openList();
  await list.getByLabel('toolbar button').uncheck();
  await expect.poll(badge).toBe('');
  await list.getByLabel('toolbar button').check();
  await expect.poll(badge).toMatch(/^\d+$/);
  await list.close();
});
