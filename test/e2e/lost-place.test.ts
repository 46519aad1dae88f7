import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { lost } from '../../lib/text/lost';
import { panel } from '../../lib/text/panel';
import { places } from '../gitlab/worlds/places';
import { keyResults } from '../tools/panel-text';
import { type Launched, launch } from './harness';
import { openPopup } from './popup-page';

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

afterEach(() => Promise.all(browser.context.pages().map((page) => page.close())));

afterAll(() => browser?.close());

test('a panel that finds no place floats over the page, says so and what to report, and can be used', async () => {
  const page = await browser.open(places.efficiency.page);
  const floating = browser.panel(page);
  await floating.getByText(lost.sentence).waitFor();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: browser.origin });
  await floating.getByRole('button', { name: lost.tell }).click();
  await floating.getByRole('button', { name: lost.told }).waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(
    /does not find its way on a page of GitLab 19\.5\.0-ee\.\nPage: projects:work_items:show, shown in: page\n/,
  );
  expect(report).toMatch(/Missing: .*"work-item-description-wrapper"/);
  expect(report).not.toMatch(/efficiency|gitlab-OKRs/i);
  await floating.getByRole('button', { name: panel.details }).click();
  await keyResults(floating).waitFor();
  const box = await floating.boundingBox();
  expect(box?.height).toBeGreaterThan(200);
  expect(await floating.count()).toBe(1);
});

test('where not even the item is found, the toolbar window says so and what to report', async () => {
  const page = await browser.context.newPage();
  // What shows the item, too, is called otherwise.
  await page.addInitScript(() => {
    const rename = () => {
      for (const root of document.querySelectorAll('.work-item-detail, [data-testid="work-item-detail"]')) {
        root.classList.remove('work-item-detail');
        root.setAttribute('data-testid', 'renamed');
      }
    };
    new MutationObserver(rename).observe(document, { childList: true, subtree: true });
  });
  const path = encodeURIComponent(places.efficiency.page);
  await page.goto(`${browser.origin}/-/stand-in/sign-in?to=${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const popup = await openPopup(browser, page);
  await popup.getByText(lost.unread).waitFor();
  expect(await popup.getByText('Not recognised').count()).toBe(0);
  await popup.getByRole('button', { name: lost.tell }).click();
  await popup.getByRole('button', { name: lost.told }).waitFor();
  expect(await browser.panel(page).count()).toBe(0);
});
