import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../gitlab/worlds/places';
import { type Launched, launch } from './harness';
import { apiRequests } from './stand-in-page';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

test.each(['19', '18', '17'])('editing the item on layout %s leaves the panel where it stands', async (layout) => {
  const before = apiRequests(browser);
  const page = await browser.open(`${places.efficiency.page}?layout=${layout}`);
  const shown = browser.panel(page);
  await shown.getByText('75.2').first().waitFor();
  // The score, what stands around it, and what its key results are linked with.
  await expect.poll(() => apiRequests(browser) - before).toBe(3);
  const asked = apiRequests(browser);
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.locator('#work-item-description').waitFor();
  // Longer than the watcher rests between two looks at a decided panel.
  await page.waitForTimeout(1500);
  expect(await shown.count()).toBe(1);
  expect(await shown.getByText('75.2').first().isVisible()).toBe(true);
  expect(apiRequests(browser)).toBe(asked);
});

test.each(['19', '18', '17'])('the address that opens the editor has the panel, on layout %s', async (layout) => {
  const page = await browser.open(`${places.efficiency.page}?edit=true&layout=${layout}`);
  await page.locator('#work-item-description').waitFor();
  await browser.panel(page).getByText('75.2').first().waitFor();
});

test.each(['19', '18', '17'])(
  'in the side panel of layout %s an editor opened while our scripts still come does not cost the panel',
  async (layout) => {
    const { path, iid } = places.efficiency;
    const page = await browser.context.newPage();
    // There no tab tells what is being edited: only that a panel stood there.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const root = document.querySelector('okr-lens-panel')?.closest('[data-testid="work-item-detail"]');
        if (!root) return;
        observer.disconnect();
        [...root.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Edit')?.click();
      }).observe(document, { childList: true, subtree: true });
    });
    const list = encodeURIComponent(`/${path}/-/work_items?layout=${layout}`);
    await page.goto(`${browser.origin}/-/stand-in/sign-in?to=${list}`);
    await page.evaluate((opened) => window.standIn.openPanel(opened), iid);
    await page.locator('#work-item-description').waitFor();
    await browser.panel(page, 'panel').getByText('75.2').first().waitFor();
  },
);
