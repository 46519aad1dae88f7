import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { failureActions, failures } from '../../../lib/text/failures';
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

test('a failure of GitLab’s passes by itself', async () => {
  browser.standIn.weather.set({ kind: 'failing' }, 1);
  const page = await browser.open(places.efficiency.page);
  const shown = browser.panel(page);
  await shown.getByText(failures.server).waitFor();
  await shown.getByText('Mean of').waitFor({ timeout: 15_000 });
  expect(asked(browser).scores).toBe(2);
});

test('refused twice for asking too often: the panel fills by itself, at the time it named', async () => {
  const { standIn } = browser;
  standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 1, lasting: true }, 2);
  const page = await browser.open(places.efficiency.page);
  await browser.panel(page).getByText('Mean of').waitFor({ timeout: 20_000 });
  expect(asked(browser).scores).toBe(3);
});

test('no answer: after 20 seconds the panel says so, and fills when asked again', async () => {
  const { standIn } = browser;
  standIn.weather.set({ kind: 'timeout' });
  const page = await browser.open(places.efficiency.page);
  const shown = browser.panel(page);
  const began = performance.now();
  await shown.getByText(failures.timeout).waitFor({ timeout: 50_000 });
  expect(performance.now() - began).toBeGreaterThan(15_000);
  expect(asked(browser).scores).toBe(1);

  standIn.weather.set({ kind: 'clear' });
  await shown.getByRole('button', { name: failureActions.tryAgain }).click();
  await shown.getByText('Mean of').waitFor({ timeout: 5000 });
});
