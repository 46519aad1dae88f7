import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { failureActions, failures, notRefreshed } from '../../../lib/text/failures';
import { panel } from '../../../lib/text/panel';
import type { Weather } from '../../gitlab/weather';
import { places } from '../../gitlab/worlds/places';
import { anotherSite } from '../another-site';

import { lineHeight, measure } from '../compact-line';
import { type Launched, launch } from '../harness';
import { asked } from '../stand-in-page';
import { failing, show } from '../states';

const CLEAR: Weather = { kind: 'clear' };
const at = places.efficiency;
/** Sooner than the panel tries again by itself. */
const SOON = { timeout: 5000 };

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

/** Opens the objective in a weather, and waits for what the panel then says. */
function openIn(weather: Weather, shows: string): Promise<Page> {
  return show(browser, { name: '', at, weather, shows });
}

function score(page: Page) {
  return browser.panel(page).locator('.score').textContent();
}

function tryAgain(page: Page) {
  return browser.panel(page).getByRole('button', { name: failureActions.tryAgain });
}

/** The browser under test shows all its tabs as visible, so only the page's own event can tell of the return. */
async function returnTo(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const more: typeof failing = [
  { weather: { kind: 'badGateway' }, kind: 'server' },
  { weather: { kind: 'garbage', form: 'json' }, kind: 'not-understood' },
];

test.each([...failing, ...more])('$weather.kind: says "$kind", and fills when it has passed', async (told) => {
  const page = await openIn(told.weather, failures[told.kind]);
  const shown = browser.panel(page);
  const { line, panel: width } = await measure(shown);
  expect(line).toBe(lineHeight(width));

  browser.standIn.weather.set(CLEAR);
  if (told.kind === 'signed-out') await returnTo(page);
  else await tryAgain(page).click();
  await expect.poll(() => score(page), SOON).toBe('75.2 %');
  expect(await tryAgain(page).count()).toBe(0);
  expect((await measure(shown)).line).toBe(line);
});

test('a gateway that fails once is not even mentioned', async () => {
  const { standIn } = browser;
  standIn.reset();
  standIn.weather.set({ kind: 'badGateway' }, 1);
  const page = await browser.open(at.page);
  await expect.poll(() => score(page), SOON).toBe('75.2 %');
  expect(asked(browser).scores).toBe(2);
});

test('an answer of 401 is a session that has ended', async () => {
  await browser.context.route('**/api/graphql', (route) =>
    route.fulfill({ status: 401, json: { errors: [{ message: 'Invalid token' }] } }),
  );
  const page = await openIn(CLEAR, failures['signed-out']);
  await browser.context.unroute('**/api/graphql');
  await returnTo(page);
  await expect.poll(() => score(page), SOON).toBe('75.2 %');
});

test('signed out in another tab: the link leads to the sign-in page, and the panel fills after it', async () => {
  const page = await openIn({ kind: 'failing' }, failures.server);
  const other = await browser.context.newPage();
  await other.goto(`${browser.origin}/users/sign_out`);
  browser.standIn.weather.set(CLEAR);
  await tryAgain(page).click();
  await browser.panel(page).getByText(failures['signed-out']).waitFor();

  const signIn = browser.panel(page).getByRole('link', { name: failureActions.signIn });
  await other.goto(String(await signIn.getAttribute('href')));
  await other.getByRole('button', { name: 'Sign in' }).click();
  await other.waitForURL(`${browser.origin}/`);
  await returnTo(page);
  await expect.poll(() => score(page), SOON).toBe('75.2 %');
});

test('a failure takes one line, also where the panel was left open the last time', async () => {
  const good = await openIn(CLEAR, 'Mean of');
  const details = browser.panel(good).getByRole('button', { name: panel.details });
  await details.click();
  await browser.panel(good).locator('.details').waitFor();
  const page = await openIn({ kind: 'failing' }, failures.server);
  const height = await browser
    .panel(page)
    .locator('.lens')
    .evaluate((lens) => lens.clientHeight);
  expect(height).toBe((await measure(browser.panel(page))).line);
  await details.click();
});

test('where GitLab is installed under a path, the link leads there', async () => {
  const site = await anotherSite(browser, { relativeRoot: '/gitlab' });
  try {
    site.standIn.weather.set({ kind: 'signedOut' });
    const page = await site.open(`/gitlab${at.page}`);
    const signIn = browser.panel(page).getByRole('link', { name: failureActions.signIn });
    await signIn.click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(page.url().split('?')[0]).toBe(`${site.origin}/gitlab/users/sign_in`);
  } finally {
    await site.close();
  }
});

test('offline: says so, and fills when the connection is back', async () => {
  const page = await openIn({ kind: 'failing' }, failures.server);
  browser.standIn.weather.set(CLEAR);
  await browser.context.setOffline(true);
  await tryAgain(page).click();
  await browser.panel(page).getByText(failures.offline).waitFor();
  await browser.context.setOffline(false);
  await expect.poll(() => score(page), SOON).toBe('75.2 %');
});

test('a failure after a good answer keeps the score, says that it is not refreshed, and goes away', async () => {
  const state = { name: '', at, later: { kind: 'failing' } as const, shows: notRefreshed('server') };
  const page = await show(browser, state);
  const shown = browser.panel(page);
  expect(await score(page)).toBe('75.2 %');
  const { line, panel: width } = await measure(shown);
  expect(line).toBe(lineHeight(width));

  browser.standIn.weather.set(CLEAR);
  await tryAgain(page).click();
  await shown.getByText(notRefreshed('server')).waitFor({ state: 'detached' });
  expect(await shown.getByRole('button', { name: panel.copy, exact: true }).count()).toBe(1);
});
