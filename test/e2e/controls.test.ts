import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInPlace } from '../../lib/text/check-in-place';
import { formWords } from '../../lib/text/forms';
import { whatIf, whatIfNames } from '../../lib/text/what-if';
import { places } from '../gitlab/worlds/places';
import { keyResults } from '../tools/panel-text';
import { type Launched, launch } from './harness';
import { inPlace, panels, settled } from './stand-in-page';
import { forgetAll } from './storage';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(() => forgetAll(browser));

afterEach(async () => {
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

async function openObjective(path: string = places.efficiency.page, score = '75.2') {
  const page = await browser.open(path);
  await settled(page);
  await expect.poll(() => panels(page)).toEqual([inPlace(score)]);
  return page;
}

const button = (page: Page, name: string) => browser.panel(page).getByRole('button', { name, exact: true });
const scores = (page: Page) => keyResults(browser.panel(page)).locator('tbody .scored').allInnerTexts();
const scoreOrder = async (page: Page) => (await scores(page)).map((text) => Number.parseFloat(text));

/** The focused element of our panel by its name; null while the focus is elsewhere in the page. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside ? (inside.textContent?.replace(/\s/g, ' ').trim() ?? '') : null;
  });
}

/** What stands below the score that can be used, in reading order. */
function partControls(page: Page): Promise<string[]> {
  return browser
    .panel(page)
    .locator('.part')
    .locator('a, button, summary')
    .evaluateAll((all) => all.map((one) => one.textContent?.replace(/\s/g, ' ').trim() ?? ''));
}

/** Tabs into the panel and through it. Returns what got the focus, in order, and whether each showed it. */
async function tabThrough(page: Page): Promise<{ names: string[]; outlines: Set<string> }> {
  await page.evaluate(() => {
    const host = document.querySelector('okr-lens-panel') as Element;
    const before = [...document.querySelectorAll('a[href], button')].filter(
      (one) => one.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING && one.checkVisibility(),
    );
    (before.at(-1) as HTMLElement).focus();
  });
  const names: string[] = [];
  const outlines = new Set<string>();
  await page.keyboard.press('Tab');
  for (let name = await focused(page); name !== null; name = await focused(page)) {
    names.push(name);
    outlines.add(
      await page.evaluate(() => {
        const inside = document.activeElement?.shadowRoot?.activeElement as Element;
        const { outlineStyle, outlineWidth } = getComputedStyle(inside);
        return `${outlineStyle} ${outlineWidth}`;
      }),
    );
    await page.keyboard.press('Tab');
  }
  return { names, outlines };
}

const CHIPS = ['Description says 94 %: 18.8 above its key results', '1 more', 'To fix (3)'];
/** The one epic that the objective's text names. */
const EPIC = 'Headroom and recovery of the platform';
const HEADERS = ['Key result', 'Score', 'Weight', 'Points', 'Health', 'Updated'];

test('opened and sorted stays so on the next page, and so does closed and unsorted', async () => {
  const first = await openObjective();
  await button(first, 'Details').click();
  await button(first, 'Score').click();
  expect(await scoreOrder(first)).toEqual([144, 92, 76, 55, 9]);

  const second = await openObjective(places.developerExperience.page, '56.3');
  expect(await scoreOrder(second)).toEqual([83, 70, 43, 29]);
  expect(await browser.panel(second).locator('th[aria-sort=descending]').innerText()).toBe('Score');
  await button(second, 'Score').click();
  expect(await scoreOrder(second)).toEqual([29, 43, 70, 83]);
  await button(second, 'Score').click();
  await button(second, 'Details').click();

  const third = await openObjective();
  expect(await button(third, 'Details').getAttribute('aria-expanded')).toBe('false');
  await button(third, 'Details').click();
  await expect.poll(() => scoreOrder(third)).toEqual([9, 144, 55, 92, 76]);
});

test('Copy puts the report on the clipboard, as rich text and as Markdown', async () => {
  await browser.context.grantPermissions(['clipboard-read'], { origin: browser.origin });
  const page = await openObjective();
  await button(page, 'Copy').click();
  await browser.panel(page).getByRole('button', { name: 'Copied' }).waitFor();
  const [html = '', markdown = ''] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await read('text/html'), await read('text/plain')];
  });
  const url = (iid: number) => `${browser.origin}/gitlab-com/gitlab-OKRs/-/work_items/${iid}`;
  const lines = markdown.split('\n');
  expect(lines[0]).toBe(
    `**[Improve efficiency, scalability \\& resiliency of GitLab.com Infrastructure](${url(3391)}) => 75.2%**`,
  );
  expect(lines[2]).toBe(`1. [Implement RTO \\& RPO goals for GitLab.com](${url(3701)}) => 9% \`Needs attention\``);
  expect(lines[3]).toBe(`1. [GitLab.com hosting costs reduced by 5% from FY24-Q2](${url(3400)}) => 144%`);
  expect(lines.filter((line) => line.startsWith('1. '))).toHaveLength(5);
  const foot = lines.at(-1)?.replace(/\s/g, ' ');
  expect(foot).toContain('Mean of 5 key results · 66.4 with each capped at 100');
  expect(foot).toMatch(/Rules: Infrastructure \\& Quality page\. As of Wed 25 Oct 2023\.$/);

  const rich = await page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    return {
      links: [...body.querySelectorAll('li a')].map((link) => link.getAttribute('href')),
      items: [...body.querySelectorAll('li')].map((item) => item.textContent),
      lead: body.querySelector('strong')?.textContent,
      foot: body.querySelector('p:last-child')?.textContent?.replace(/\s/g, ' '),
    };
  }, html);
  expect(rich.links).toEqual([3701, 3400, 3491, 3492, 3546].map(url));
  expect(rich.items[0]).toBe('Implement RTO & RPO goals for GitLab.com => 9% Needs attention');
  expect(rich.lead).toBe('Improve efficiency, scalability & resiliency of GitLab.com Infrastructure => 75.2%');
  expect(rich.foot).toBe(foot?.replaceAll('\\', ''));
});

test('by keyboard alone: everything is reached in reading order, seen, and works', async () => {
  const page = await openObjective();
  // What stands around the objective is read after its score, and brings findings.
  await button(page, 'To fix (3)').waitFor();
  const closed = await tabThrough(page);
  expect(closed.names).toEqual([...CHIPS, 'Copy', 'Details']);

  await button(page, 'Details').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => scoreOrder(page)).toHaveLength(5);
  expect(await focused(page)).toBe('Details');
  const titles = await keyResults(browser.panel(page)).locator('tbody th a').allInnerTexts();
  await browser.panel(page).locator('.epics').waitFor();
  const rows = titles.flatMap((title) => [title, whatIf.without]);
  const opened = await tabThrough(page);
  expect(opened.names).toEqual([
    ...CHIPS,
    'Copy',
    'Details',
    checkInPlace.open,
    checkInPlace.remind,
    ...HEADERS,
    ...rows,
    'What the rules “Infrastructure & Quality page” say',
    whatIfNames.capped,
    ...(await partControls(page)),
  ]);
  expect(opened.names).toEqual(expect.arrayContaining(['Why?', 'Dismiss', 'Use', EPIC, formWords.close]));
  expect([...closed.outlines, ...opened.outlines]).toEqual(['solid 2px', 'solid 2px']);

  await button(page, 'Points').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => scoreOrder(page)).toEqual([144, 92, 76, 55, 9]);
  expect(await focused(page)).toBe('Points');

  await browser.panel(page).locator('.warnings button').first().focus();
  await page.keyboard.press('Space');
  await expect.poll(() => scoreOrder(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => scoreOrder(page)).toHaveLength(5);

  await browser.panel(page).getByRole('link', { name: 'Increase accuracy' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${places.staleKeyResult.page}`);
});

test('keys pressed in the panel are no shortcuts of the page, but Escape closes GitLab’s side panel', async () => {
  const page = await openObjective();
  const shortcuts = () => page.evaluate(() => window.standIn.shortcuts);
  await button(page, 'Details').focus();
  for (const key of ['e', 'l', 'm', 'a', 'r', 's', '/', '?']) await page.keyboard.press(key);
  expect(await shortcuts()).toEqual([]);
  expect(await focused(page)).toBe('Details');

  await page.evaluate((iid) => window.standIn.openPanel(iid), places.developerExperience.iid);
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2'), inPlace('56.3')]);
  await browser.panel(page, 'panel').getByRole('button', { name: 'Details' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => panels(page)).toEqual([inPlace('75.2')]);

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('s');
  expect(await shortcuts()).toEqual(['s']);
});
