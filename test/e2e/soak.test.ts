import { afterAll, beforeAll, test } from 'vitest';
import { type Launched, launch } from './harness';
import { allowUpdates } from './installed';
import { soak } from './soak/soak';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await allowUpdates(browser);
  await browser.grant();
});

afterAll(() => browser?.close());

test('whatever happens in whatever order: one panel for each item, nothing lost, nothing left behind', () =>
  soak(browser, 1, 40));
