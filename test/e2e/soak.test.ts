import { afterAll, beforeAll, test } from 'vitest';
import { type Launched, launch } from './harness';
import { developerMode } from './soak/developer-mode';
import { soak } from './soak/soak';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await developerMode(browser);
  await browser.grant();
});

afterAll(() => browser?.close());

test('whatever happens in whatever order: one panel for each item, nothing lost, nothing left behind', () =>
  soak(browser, 1, 40));
