import { afterAll, beforeAll, test } from 'vitest';
import { type Launched, launch } from '../harness';
import { developerMode } from '../soak/developer-mode';
import { soak } from '../soak/soak';

const ACTIONS = 500;

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await developerMode(browser);
  await browser.grant();
});

afterAll(() => browser?.close());

test.each([2, 3, 4])('seed %i', (seed) => soak(browser, seed, ACTIONS), 600_000);
