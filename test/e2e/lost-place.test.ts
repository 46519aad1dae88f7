import { afterAll, beforeAll, expect, test } from 'vitest';
import { panel } from '../../lib/text/panel';
import { places } from '../gitlab/worlds/places';
import { keyResults } from '../tools/panel-text';
import { type Launched, launch } from './harness';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
  // A GitLab whose next redesign renamed every hook the panel stands at.
  await browser.context.addInitScript(() => {
    const renamed = /^(work-item-description-wrapper|work-item-overview|detail-layout-content|detail-wrapper)$/;
    const rename = (element: Element) => {
      if (renamed.test(element.getAttribute('data-testid') ?? '')) element.setAttribute('data-testid', 'renamed');
    };
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          rename(node);
          for (const inner of node.querySelectorAll('[data-testid]')) rename(inner);
        }
      }
    }).observe(document, { childList: true, subtree: true });
  });
});

afterAll(() => browser?.close());

test('a panel that finds no place floats over the page, says so, and can be used', async () => {
  const page = await browser.open(places.efficiency.page);
  const floating = browser.panel(page);
  await floating.getByText(panel.floating).waitFor();
  await floating.getByRole('button', { name: panel.details }).click();
  await keyResults(floating).waitFor();
  const box = await floating.boundingBox();
  expect(box?.height).toBeGreaterThan(200);
  expect(await floating.count()).toBe(1);
});
