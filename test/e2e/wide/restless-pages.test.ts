import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { keyResults } from '../../tools/panel-text';
import { type Launched, launch } from '../harness';
import { inPlace, panels, settled } from '../stand-in-page';

const WRAPPER = '[data-testid="work-item-description-wrapper"]';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

/** An objective that is all there, with the panel opened. */
async function openedPanel() {
  const page = await browser.open(places.efficiency.page);
  await settled(page);
  await browser.panel(page).locator('.score', { hasText: '75.2' }).waitFor();
  const details = browser.panel(page).getByRole('button', { name: 'Details' });
  if ((await details.getAttribute('aria-expanded')) === 'false') await details.click();
  await keyResults(browser.panel(page)).waitFor();
  return { page, host: await page.waitForSelector('okr-lens-panel') };
}

/** How often children of any element of the page change in two seconds: more than what a loop needs to show itself. */
function changesInTwoSeconds(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(document, { childList: true, subtree: true });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    observer.disconnect();
    return changes;
  });
}

/** What the page does, and whether that throws the panel out. */
const RESTLESS: [what: string, out: boolean, act: (wrapper: string) => unknown][] = [
  ['rewrites its overview 100 times', true, () => window.standIn.rewriteOverview(100)],
  ['swaps the description 100 times in one tick', false, (wrapper) => window.standIn.swap(wrapper, 100)],
  ['swaps the section around 100 times in one tick', true, () => window.standIn.swap('.description-section', 100)],
  [
    'swaps the whole item 100 times in one tick',
    true,
    () => window.standIn.swap('[data-testid="work-item-detail"]', 100),
  ],
  [
    'makes the item anew 100 times in one tick',
    true,
    () => {
      for (let time = 0; time < 100; time++) window.standIn.rerender();
    },
  ],
  ['changes 3,000 things elsewhere', false, () => window.standIn.burst(3000)],
];

// Together, since most of it is waiting; each counts what its own page does.
describe.concurrent('a page that', () => {
  test.for(RESTLESS)(
    '%s ends with the same panel, opened, in its place, and peace',
    async ([, out, act], { expect }) => {
      const { page, host } = await openedPanel();
      let asked = 0;
      page.on('request', (request) => {
        if (request.url().endsWith('/api/graphql')) asked++;
      });
      const before = await page.evaluate(() => window.standIn.foreign.appearances);
      await page.evaluate(act, WRAPPER);
      await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
      expect(await host.evaluate((element) => element.isConnected)).toBe(true);
      expect(await keyResults(browser.panel(page)).locator('tbody tr').count()).toBe(5);

      const returns = (await page.evaluate(() => window.standIn.foreign.appearances)) - before;
      // Far less often than it is thrown out: once a frame at most, then ever more slowly.
      expect(returns).toBeGreaterThanOrEqual(out ? 1 : 0);
      expect(returns).toBeLessThanOrEqual(out ? 20 : 0);
      expect(await changesInTwoSeconds(page)).toBe(0);
      expect(await panels(page)).toEqual([inPlace('75.2')]);
      expect(asked).toBe(0);
      await page.close();
    },
  );
});

test('the page and the side panel rewritten together keep one panel each', async () => {
  const { page } = await openedPanel();
  await page.evaluate((iid) => window.standIn.openPanel(iid), places.developerExperience.iid);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2'), inPlace('56.3')]);
  await settled(page);
  await page.evaluate(() => window.standIn.rewriteOverview(100));
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2'), inPlace('56.3')]);
  expect(await browser.panel(page, 'panel').count()).toBe(1);
  expect(await changesInTwoSeconds(page)).toBe(0);
});
