import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';
import { apiRequests } from '../stand-in-page';

/** What reads an item and what stands right around it; all else reads what stands below. */
const FIRST = /^(Objective|Surroundings)/;

let browser: Launched;
/** Answers what was held back so far, and holds nothing back from then on. */
let release: () => void;

beforeAll(async () => {
  browser = await launch();
  const { standIn } = browser;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { handle } = standIn;
  standIn.handle = async (request) => {
    const isBelow = request.url.endsWith('/api/graphql') && !FIRST.test(await operationOf(request));
    if (isBelow) await released;
    return handle(request);
  };
  await browser.grant();
});

afterAll(() => browser?.close());

async function operationOf(request: Request): Promise<string> {
  const { operationName } = await request.clone().json();
  return String(operationName);
}

test('a hundred objectives with five key results each: the first score after one request, all in twelve', async () => {
  const before = apiRequests(browser);
  const page = await openPanel(browser, places.tree100);
  const panel = browser.panel(page);
  const score = () => panel.locator('.compact .score').innerText();
  // GitLab's own progress of each, which drops decimals.
  expect(await score()).toMatch(/^49\.\d\s%/);
  const names = browser.standIn.requests.map(({ operationName }) => operationName ?? '');
  expect(names.filter((name) => name.startsWith('Objective'))).toHaveLength(1);

  release();
  await expect.poll(score).toMatch(/^50\.1\s%/);
  await page.waitForTimeout(1000);
  expect(apiRequests(browser) - before).toBeLessThanOrEqual(12);
  expect(await panel.locator('tbody tr').count()).toBe(100);
});
