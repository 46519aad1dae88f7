import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { inContentScript } from '../content-world';
import { type Launched, launch } from '../harness';
import { asked, editElsewhere, inPlace, panels, settled } from '../stand-in-page';

/** Longer than the page takes to show an edit (1 s) and the panel to read it (0.3 s and 0.8 s). */
const WOULD_BE_READ_MS = 2500;

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterEach(async () => {
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

/**
 * A driven browser shows all its tabs at once, and no page can reach the content script's clock. So the content script
 * is told, in its own world: the tab's visibility changes, and so much time has passed on its steady clock.
 */
function tab(page: Page, state: 'hidden' | 'visible', passedMs = 0) {
  return inContentScript(
    page,
    browser.extensionId,
    `{
      const now = performance.now.bind(performance);
      performance.now = () => now() + ${passedMs};
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' });
      document.dispatchEvent(new Event('visibilitychange'));
    }`,
  );
}

async function openObjective() {
  browser.standIn.requests.length = 0;
  const page = await browser.open(places.efficiency.page);
  await settled(page);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
  // What stands around the objective is read once its score is there.
  await expect.poll(() => asked(browser).around).toBe(1);
  return { page, before: asked(browser) };
}

test('a hidden tab asks nothing, whatever changes; on return it reads what changed', async () => {
  const { page, before } = await openObjective();
  await tab(page, 'hidden');
  await editElsewhere(browser, places.staleKeyResult, { progress: 65 });
  const row = page.locator('[data-testid="work-item-tree"] [data-child-title^="Increase accuracy"]');
  await row.getByText('65%').waitFor();
  await page.waitForTimeout(WOULD_BE_READ_MS);
  expect(asked(browser)).toEqual(before);
  expect(await panels(page)).toEqual([inPlace('75.2')]);

  await tab(page, 'visible');
  await expect.poll(() => panels(page)).toEqual([inPlace('77.2')]);
  // What stands around the objective is not a minute old.
  expect(asked(browser)).toEqual({ scores: before.scores + 1, around: before.around });
  await editElsewhere(browser, places.staleKeyResult, { progress: 55 });
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);
});

test('a tab left for less than a minute is not read again, after a minute it is, once', async () => {
  const { page, before } = await openObjective();
  await tab(page, 'hidden');
  await tab(page, 'visible', 50_000);
  // A reading starts at once on return; a second is enough for one to show.
  await page.waitForTimeout(1000);
  expect(asked(browser)).toEqual(before);

  await tab(page, 'hidden');
  await tab(page, 'visible', 10_000);
  const read = { scores: before.scores + 1, around: before.around + 1 };
  await expect.poll(() => asked(browser)).toEqual(read);
  await page.waitForTimeout(1000);
  expect(asked(browser)).toEqual(read);
  expect(await panels(page)).toEqual([inPlace('75.2')]);
});
