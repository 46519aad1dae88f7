import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { type LaunchedFirefox, launchFirefox } from './harness';

const ROOT = '/gitlab';
const PANEL = 'okr-lens-panel';

/** What a page of the extension sees. */
declare const browser: {
  permissions: { request(asked: object): Promise<boolean>; getAll(): Promise<{ origins?: string[] }> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

let firefox: LaunchedFirefox;

beforeAll(async () => {
  firefox = await launchFirefox({ relativeRoot: ROOT });
});

afterAll(() => firefox?.close());

/** What the browser holds of added sites. */
const heldBy = (page: Page) =>
  page.evaluate(async () => ({
    origins: (await browser.permissions.getAll()).origins,
    scripts: await browser.scripting.getRegisteredContentScripts(),
  }));

test('a GitLab under a path: refused, nothing is left; allowed, the open page has its panel; taken back, it has none', async () => {
  const page = await firefox.open(`${ROOT}${places.efficiency.page}`);
  await page.waitForSelector('[data-testid="work-item-description-wrapper"]');

  const options = await firefox.openOptions();
  const before = await heldBy(options);
  await options.evaluate(() => {
    browser.permissions.request = async () => false;
  });
  await options.type('input[name=site]', firefox.origin + ROOT);
  await options.click('button[type=submit]');
  await options.waitForFunction(() => document.querySelector('.notice.problem')?.textContent?.includes('127.0.0.1'));
  expect(await heldBy(options)).toEqual(before);
  expect(await page.$(PANEL)).toBeNull();
  await options.close();

  expect(await firefox.grant()).toContain('GitLab');
  await page.bringToFront();
  expect(await firefox.panelText(page, '.compact .score')).toMatch(/^75\.2/);

  // Firefox keeps the page that is left here, and shows it as it was.
  const left = await firefox.open(`${ROOT}${places.efficiency.page}`);
  await firefox.panelText(left, '.compact .score');
  await left.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await left.goto(`${firefox.origin}${ROOT}${places.plainIssue.page}`);

  const again = await firefox.openOptions();
  await again.click('button[aria-label^="Remove"]');
  await again.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('is removed'));
  await page.waitForFunction((panel) => document.querySelector(panel) === null, {}, PANEL);
  await left.bringToFront();
  // Puppeteer's own way back waits for the page to load, which it does not.
  await left.evaluate(() => void setTimeout(() => history.back()));
  const shown = () =>
    left.evaluate((panel) => [Reflect.get(window, 'persisted'), document.querySelectorAll(panel).length], PANEL);
  await expect.poll(() => shown().catch(() => null)).toEqual([true, 0]);
});
