import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';

import { type Launched, launch } from '../harness';
import { asked } from '../stand-in-page';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
  browser.standIn.reset();
});

/** The clock time the panel names, in seconds of the day. */
function toldTime(text: string | null): number {
  const [, hours, minutes, seconds] = /(\d\d):(\d\d):(\d\d)\./.exec(text ?? '') ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function secondsOfDay(): number {
  const now = new Date();
  return now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
}

test('a pause GitLab asks for: says until when, asks nothing before, then fills by itself', async () => {
  const { standIn } = browser;
  standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 3 });
  const began = performance.now();
  const page = await browser.open(places.efficiency.page);
  const shown = browser.panel(page);
  await shown.getByText('Trying again at').waitFor();
  expect(asked(browser).scores).toBe(1);
  expect(await shown.getByRole('button').count()).toBe(0);

  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await shown.getByText('Mean of').waitFor();
  expect(performance.now() - began).toBeGreaterThan(3000);
  expect(asked(browser).scores).toBe(2);
});

test('a second refusal: a later time is named, and even a return to the tab asks nothing before it', async () => {
  const { standIn } = browser;
  standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 1, lasting: true });
  const page = await browser.open(places.efficiency.page);
  const shown = browser.panel(page);
  const message = shown.getByText('Trying again at');
  const first = await message.textContent();
  await expect.poll(() => message.textContent(), { timeout: 5000 }).not.toBe(first);
  expect(toldTime(await message.textContent()) - secondsOfDay()).toBeGreaterThan(7);
  expect(asked(browser).scores).toBe(2);

  standIn.weather.set({ kind: 'clear' });
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('online'));
  });
  await page.waitForTimeout(1000);
  expect(asked(browser).scores).toBe(2);
});
