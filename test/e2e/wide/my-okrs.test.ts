import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { due, dueSettings } from '../../../lib/text/due';
import { featureSwitches } from '../../../lib/text/features';
import { myOkrs } from '../../../lib/text/my-okrs';
import { siteName } from '../../../lib/text/sites';
import { FORTY, fortyObjectivesWorld } from '../../gitlab/worlds/forty-objectives';
import { badge, lookedFor, openList, visitOnce } from '../due-page';
import { type Launched, launch } from '../harness';
import { lookAtPage } from '../page-look';
import { openPopup } from '../popup-page';

const objective = `/${FORTY}/okrs/-/work_items/1`;

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ gitlab: { world: fortyObjectivesWorld() }, looks: true });
  await browser.grant();
});

afterAll(() => browser?.close());

const asked = () => lookedFor(browser.standIn).length;
const rows = (list: Page) => list.locator('li.due-row');

/** Keeps what is asked after the first question until it is let go. */
function holdAfterFirst(): () => void {
  const { handle } = browser.standIn;
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  let met = 0;
  browser.standIn.handle = async (request) => {
    if (request.method === 'GET' && request.url.includes('/api/graphql')) {
      met += 1;
      if (met > 1) await held;
    }
    return handle(request);
  };
  return () => {
    browser.standIn.handle = handle;
    letGo();
  };
}

test('the first rows stand after the first answer, and nothing in them is late before its comments are read', async () => {
  const list = await openList(browser);
  await list.getByLabel('toolbar button').uncheck();
  await visitOnce(browser, objective);
  const letGo = holdAfterFirst();
  await list.reload();
  await rows(list).first().waitFor();
  expect(await list.locator('.due-row.head').count()).toBe(43);
  expect(await list.locator('.looked [role=status]').textContent()).toBe(due.looking);
  expect(await list.locator('.due').textContent()).not.toMatch(/\blate\b|never updated|due today/);
  await list.screenshot({ path: 'test-results/pictures/my-okrs-first-rows.png' });

  letGo();
  await expect.poll(() => rows(list).count()).toBe(203);
  expect(asked()).toBeLessThanOrEqual(6);
  await list.getByLabel('toolbar button').check();
  await expect.poll(() => badge(browser)).toBe(String(40 * 3 - 4 + 3));
  expect(asked()).toBeLessThanOrEqual(6);
  await list.close();
});

test('the most due stand first, objectives and key results alike', async () => {
  const list = await openList(browser);
  await expect.poll(() => rows(list).count()).toBe(203);
  const ranks = async (of: string) => {
    const words = await list.locator(of).evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    const order = [/\blate\b/, /never updated/, /due today/, /no date/, /updated/];
    return words.map((text) => order.findIndex((one) => one.test(text)));
  };
  const sorted = (ranked: number[]) => ranked.toSorted((a, b) => a - b);
  const heads = await ranks('.due-row.head .due-states');
  expect(heads).toEqual(sorted(heads));
  for (const group of [0, 20, 42]) {
    const below = await ranks(`.due-group >> nth=${group} >> li.due-row .due-states`);
    expect(below).toEqual(sorted(below));
  }
  await list.close();
});

test('a check-in opens on the objective’s page with the form; what is typed there is marked in the list', async () => {
  const list = await openList(browser);
  const [page] = await Promise.all([
    browser.context.waitForEvent('page'),
    list.getByRole('button', { name: due.checkIn }).first().click(),
  ]);
  const form = browser.panel(page).locator('form.check-in');
  await form.waitFor();
  await form.locator('textarea, input').first().fill('55');
  // In this browser every page is in front: what a return to the list tells it has to be told.
  await list.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => list.getByText(due.unsaved).count()).toBe(1);
  await page.close();
  await list.close();
});

test('an open list offers no check-in from the moment they are switched off, and again when they are on', async () => {
  const list = await openList(browser);
  const offers = () => list.getByRole('button', { name: due.checkIn }).count();
  await expect.poll(offers).toBeGreaterThan(0);
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const checkIn = options.getByLabel(featureSwitches.checkIn.label, { exact: true });
  await checkIn.click();
  await expect.poll(offers).toBe(0);
  await checkIn.click();
  await expect.poll(offers).toBeGreaterThan(0);
  await options.close();
  await list.close();
});

test('the toolbar window: the most due, and the way to all of it', async () => {
  const gitlab = await browser.open(objective);
  await browser.panel(gitlab).locator('.score', { hasText: /\d/ }).waitFor();
  const before = asked();
  const popup = await openPopup(browser, gitlab);
  await expect.poll(() => popup.locator('.due-group').count()).toBeGreaterThan(0);
  expect(await popup.getByText(due.more(237)).count()).toBe(1);
  expect(asked()).toBe(before);
  await lookAtPage(popup, 'my-okrs-popup', [360]);
  await popup.getByRole('button', { name: myOkrs.all }).click();
  await expect.poll(() => browser.context.pages().some((one) => one.url().endsWith('/my-okrs.html'))).toBe(true);
  for (const page of browser.context.pages()) if (page !== browser.context.pages()[0]) await page.close();
});

test('the page in every look', async () => {
  const list = await openList(browser);
  await rows(list).first().waitFor();
  await lookAtPage(list, 'my-okrs');
  await list.close();
});

test('by keyboard: the switches, the look, a link and a check-in, in the order they are seen', async () => {
  const list = await openList(browser);
  await rows(list).first().waitFor();
  const focused = () =>
    list.evaluate(() => {
      const here = document.activeElement;
      return here?.getAttribute('aria-label') ?? here?.closest('label')?.textContent ?? here?.textContent ?? '';
    });
  const met: string[] = [];
  for (let step = 0; step < 10; step += 1) {
    await list.keyboard.press('Tab');
    met.push(await focused());
  }
  const first = await list.locator('.due-group').first().getAttribute('aria-label');
  expect(met.slice(0, 4)).toEqual([dueSettings.badge, dueSettings.notify, due.lookAt(siteName(browser.origin)), first]);
  expect(met.slice(4, 9).every((name) => name !== '')).toBe(true);
  expect(met.at(9)).toBe(due.checkInOn(first ?? ''));
  const opened = browser.context.waitForEvent('page');
  await list.keyboard.press('Enter');
  const page = await opened;
  await browser.panel(page).locator('form.check-in').waitFor();
  await page.close();
  await list.close();
});
