import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../gitlab/worlds/places';
import { type Launched, launch } from './harness';
import { apiRequests, settled } from './stand-in-page';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

test.each(['19', '18', '17'])('an epic tells its owner which OKRs it serves, on layout %s', async (layout) => {
  const page = await browser.open(`${places.epicSide.page}?layout=${layout}`);
  const panel = browser.panel(page);
  await panel.getByText('Serves 2 OKRs').waitFor();
  expect(await panel.getByText('A status was due').textContent()).toMatch(/18.Oct.2023/);
  await panel.getByRole('button', { name: 'Details' }).click();
  const rows = panel.getByRole('row');
  expect(await rows.filter({ hasText: 'demo/platforms#81' }).textContent()).toContain('named and linked');
  expect(await rows.filter({ hasText: 'demo/platforms#82' }).textContent()).toContain('named in its description');
  await page.close();
});

test('one that nothing is linked with and nothing mentions costs no request', async () => {
  const [alone] = browser.standIn.world.items.filter(
    ({ type, id, labels, notes }) =>
      type === 'Epic' &&
      labels.length === 0 &&
      !browser.standIn.world.links.some(({ source, target }) => source === id || target === id) &&
      !notes.some(({ action }) => action === 'cross_reference'),
  );
  if (!alone) throw new Error('The world has no such epic');
  const before = apiRequests(browser);
  const page = await browser.open(`/groups/${alone.namespace}/-/epics/${alone.iid}`);
  await settled(page);
  // Every decision is made within 3 s.
  await page.waitForTimeout(3500);
  expect(await browser.panel(page).count()).toBe(0);
  expect(apiRequests(browser)).toBe(before);
});
