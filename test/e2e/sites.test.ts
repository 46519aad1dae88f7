import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../gitlab/worlds/places';
import { addSite } from '../tools/extension-browser';
import { type Launched, launch } from './harness';
import { settled } from './stand-in-page';

/** What the extension's worker sees. */
declare const chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> } };

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

function registered(): Promise<{ matches?: string[] }[]> {
  const [worker] = browser.context.serviceWorkers() as [Worker];
  return worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
}

function notice(options: Page) {
  return options.getByRole('status');
}

test('an added site gets the script at once, in open pages too, and loses it when it is removed', async () => {
  const objective = await browser.open(places.efficiency.page);
  expect(await registered()).toEqual([]);
  expect(await browser.panel(objective).count()).toBe(0);

  const options = await addSite(browser, browser.origin);
  await expect.poll(() => notice(options).textContent()).toContain('GitLab 19.5.0-ee Enterprise Edition');
  await expect
    .poll(async () => (await registered()).flatMap(({ matches = [] }) => matches))
    .toContain('http://127.0.0.1/*/-/work_items*');
  await browser.panel(objective).waitFor();

  const another = await browser.open(places.efficiency.page);
  await browser.panel(another).waitFor();

  await options.getByRole('button', { name: 'Remove http://127.0.0.1' }).click();
  await expect.poll(() => notice(options).textContent()).toContain('http://127.0.0.1 is removed. Its panels are gone');
  await expect.poll(registered).toEqual([]);
  for (const page of [objective, another]) {
    await expect.poll(() => browser.panel(page).count()).toBe(0);
    await page.evaluate((iid) => window.standIn.navigate(iid), places.developerExperience.iid);
    await settled(page);
    expect(await browser.panel(page).count()).toBe(0);
  }
  await another.reload();
  await another.getByTestId('work-item-description-wrapper').waitFor();
  expect(await browser.panel(another).count()).toBe(0);
});

test('an address that is none is refused beside the field', async () => {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const field = options.getByLabel('Address of your GitLab');
  await field.fill('our gitlab');
  await field.press('Enter');
  await expect.poll(() => notice(options).textContent()).toContain('This is not a web address.');
  expect(await field.getAttribute('aria-invalid')).toBe('true');

  await field.fill('https://gitlab.com/acme');
  await field.press('Enter');
  await expect.poll(() => notice(options).textContent()).toContain('gitlab.com is built in');
});
