import { afterAll, beforeAll, test } from 'vitest';
import { type Launched, launch } from '../harness';
import { allowUpdates } from '../installed';
import { soak } from '../soak/soak';

const ACTIONS = 500;

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await allowUpdates(browser);
  await browser.grant();
});

afterAll(() => browser?.close());

test.each([2, 3, 4])('seed %i', (seed) => soak(browser, seed, ACTIONS), 600_000);
