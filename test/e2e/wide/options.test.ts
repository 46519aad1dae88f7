import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnostics } from '../../../lib/text/diagnostics';
import { siteAnswers } from '../../../lib/text/site-answers';
import { sites } from '../../../lib/text/sites';
import { welcome } from '../../../lib/text/welcome';
import { DEFAULT_USER } from '../../gitlab/sign-in';
import { places } from '../../gitlab/worlds/places';
import { addSite } from '../../tools/extension-browser';
import { violations } from '../axe';
import { type Launched, launch } from '../harness';
import { allowUpdates, update } from '../installed';
import { forgetAll, keep, stored } from '../storage';

/** What the extension's own pages see. */
declare const chrome: { permissions: { remove(asked: object): Promise<boolean> } };

let browser: Launched;
let options: Page;

beforeAll(async () => {
  browser = await launch({ gitlab: { relativeRoot: '/gitlab' }, firstRun: true });
  await browser.context.route('https://gitlab.com/**', (route) =>
    route.fulfill({ json: { version: '19.5.0-pre', enterprise: true } }),
  );
});

afterAll(() => browser?.close());

const address = (name: string) => `chrome-extension://${browser.extensionId}/${name}.html`;
const opened = (name: string) => browser.context.pages().filter((page) => page.url() === address(name));
const site = (name: string) => options.getByRole('listitem').filter({ hasText: name }).first();
const checks = () => browser.standIn.requests.filter(({ path }) => path.endsWith('/api/v4/metadata')).length;

async function openOptions(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address('options'));
  return page;
}

/** A picture wide and light, one narrow and dark: without a finding of axe, and nothing is cut off. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [[1280, 'light'] as const, [400, 'dark'] as const]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page, 'html')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: `test-results/pictures/${name}-${width}-${colorScheme}.png`, fullPage: true });
  }
}

test('the first run says what this is, and leads to where sites are added', async () => {
  await expect.poll(() => opened('welcome').length).toBe(1);
  const [page] = opened('welcome') as [Page];
  await page.getByRole('heading', { name: welcome.title }).waitFor();
  await lookAt(page, 'welcome');
  await page.getByRole('link', { name: welcome.where.add }).click();
  await page.waitForURL(address('options'));
  await page.close();
});

test('a site under a path: what stands there, signed out and signed in', async () => {
  options = await addSite(browser, `${browser.origin}/gitlab${places.efficiency.page}`);
  await expect.poll(() => site('127.0.0.1').textContent()).toContain('GitLab, signed out');
  expect(await site('127.0.0.1').textContent()).toContain(siteAnswers.signedOutHint);
  await expect.poll(() => site('gitlab.com').textContent()).toContain('GitLab 19.5 Enterprise Edition, signed in');
  // At the path and above it.
  expect(checks()).toBe(2);

  const { cookie } = browser.standIn.signIn(DEFAULT_USER);
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
  await browser.context.addCookies([{ name, value, url: browser.origin }]);
  await options.getByRole('button', { name: siteAnswers.again }).click();
  await expect.poll(() => site('127.0.0.1').textContent()).toContain('GitLab 19.5 Enterprise Edition, signed in');
  expect(await site('127.0.0.1').textContent()).toContain('Everything works.');
  expect(checks()).toBe(3);

  const again = await openOptions();
  await expect.poll(() => again.getByText('Enterprise Edition, signed in').count()).toBe(2);
  expect(browser.standIn.requests.at(-1)?.path).toBe('/gitlab/api/v4/metadata');
  expect(checks()).toBe(4);
  await again.close();
});

test('what cannot be reached, what is no GitLab and what leads elsewhere are said as such', async () => {
  await browser.context.route('http://127.0.0.1*/**', (route) => route.abort());
  await options.getByRole('button', { name: siteAnswers.again }).click();
  await expect.poll(() => site('127.0.0.1').textContent()).toContain('Not reachable.');
  await browser.context.unroute('http://127.0.0.1*/**');
  await browser.context.route('http://127.0.0.1*/**', (route) => route.fulfill({ body: '<html>Who are you?' }));
  await options.getByRole('button', { name: siteAnswers.again }).click();
  await expect.poll(() => site('127.0.0.1').textContent()).toContain(siteAnswers.foreign);
  await browser.context.unroute('http://127.0.0.1*/**');
  const headers = { location: 'https://sign-in.example/' };
  await browser.context.route('http://127.0.0.1*/**', (route) => route.fulfill({ status: 302, headers }));
  await options.getByRole('button', { name: siteAnswers.again }).click();
  await expect.poll(() => site('127.0.0.1').textContent()).toContain(siteAnswers.httpsHint);
  expect(await site('127.0.0.1').textContent()).toContain(siteAnswers.foreignHint);
  await browser.context.unroute('http://127.0.0.1*/**');
  await options.getByRole('button', { name: siteAnswers.again }).click();
  await expect.poll(() => site('127.0.0.1').textContent()).toContain('signed in');
});

test('diagnostics are shown, copied as shown, and name no site', async () => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const shown = options.locator('pre');
  await expect.poll(() => shown.textContent()).toContain('- self-managed 1: GitLab 19.5.0-ee Enterprise Edition');
  const text = (await shown.textContent()) ?? '';
  expect(text).toContain('(signed in), relative root: yes');
  expect(text).toContain('- site-bases: 1 item');
  expect(text).not.toMatch(/127\.0\.0\.1|\/gitlab|https?:/);
  await options.getByRole('button', { name: diagnostics.copy }).click();
  await options.getByText(diagnostics.copied, { exact: true }).waitFor();
  expect(await options.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await lookAt(options, 'options-sites');
});

test('a site that is removed leaves nothing; what is typed and not written goes only where the reader says so', async () => {
  const draft = { open: true, edits: { x: { score: '70' } }, told: {} };
  await keep(browser, { [`check-in-draft:${browser.origin} acme/okrs#1.1`]: draft });
  /** Names of what is kept of the site. */
  const kept = async () =>
    Object.entries(await stored(browser)).flatMap(([key, value]) =>
      JSON.stringify([key, value]).includes('127.0.0.1') ? [key.replace(/:.*/, '')] : [],
    );
  const question = () => options.getByText(sites.losesTyped('http://127.0.0.1', 1));
  const remove = async () => {
    await options.getByRole('button', { name: 'Remove http://127.0.0.1' }).click();
    await question().waitFor();
    await expect.poll(() => question().evaluate((element) => element === document.activeElement)).toBe(true);
  };
  await remove();
  await lookAt(options, 'options-losing');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await options.getByText(sites.kept('http://127.0.0.1')).waitFor();
  expect([await question().count(), await site('127.0.0.1').count()]).toEqual([0, 1]);

  // As the browser's own page of extensions does.
  await options.evaluate((origins) => chrome.permissions.remove({ origins }), ['http://127.0.0.1/*']);
  await expect.poll(() => site('127.0.0.1').count()).toBe(0);
  await expect.poll(kept).toEqual(['check-in-draft']);
  await options.close();

  options = await addSite(browser, `${browser.origin}/gitlab`);
  await remove();
  await options.getByRole('button', { name: sites.discard }).click();
  await expect.poll(() => site('127.0.0.1').count()).toBe(0);
  await expect.poll(kept).toEqual([]);
});

test('an update is no first run', async () => {
  await allowUpdates(browser);
  await forgetAll(browser);
  await update(browser);
  // Kept anew whenever a version is installed.
  await expect.poll(async () => Object.keys(await stored(browser))).toContain('recognitions.1');
  await openOptions();
  expect(opened('welcome')).toEqual([]);
});
