import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { type Launched, launch } from '../harness';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterEach(async () => {
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

const FORMS = {
  2023: {
    objective: ['Context', 'Linked Epics', 'Scoring Criteria'],
    'key-result': ['Context', 'Linked Epics', 'Scoring Criteria'],
  },
  2025: { objective: ['Context', 'Linked Epics and Issues'], 'key-result': ['Context', 'Scoring Criteria'] },
} as const;

const headings = (text: string) => [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title);
const mutations = () =>
  browser.standIn.requests.filter(({ operationName }) => /write|link/i.test(operationName ?? '')).length;
const edited = (page: Page) => page.evaluate(() => window.standIn.edited());
const insert = (page: Page, year: string) =>
  browser.panel(page).getByRole('button', { name: `Insert Infrastructure Platforms (${year})` });
const put = (page: Page) => browser.panel(page).getByRole('button', { name: 'Put into the editor' });

async function editing(path: string, mode: 'plain' | 'rich' = 'plain') {
  const page = await browser.open(path);
  await browser.panel(page).first().waitFor();
  await page.evaluate((rich) => {
    localStorage.setItem('gl-markdown-editor-mode', rich ? 'contentEditor' : 'markdownField');
  }, mode === 'rich');
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await insert(page, '2025').waitFor();
  return page;
}

describe.each(['2023', '2025'] as const)('the form of %s', (year) => {
  test.each([
    ['objective', places.emptyDescription],
    ['key-result', places.emptyKeyResult],
  ] as const)('stands in the open editor of an empty %s after two clicks, and goes with one', async (role, place) => {
    const page = await editing(place.page);
    const before = mutations();
    await insert(page, year).click();
    await put(page).click();
    await expect.poll(async () => headings((await edited(page))?.text ?? '')).toEqual(FORMS[year][role]);
    await browser.panel(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await edited(page))?.text).toBe('');
    expect(mutations()).toBe(before);
  });

  test.each([
    ['objective', 'Objective'],
    ['key-result', 'Key Result'],
  ] as const)('stands in the description of a new %s after two clicks', async (role, type) => {
    const page = await browser.open(`/${places.emptyDescription.path}/-/work_items/new`);
    await page.getByTestId('work-item-types-select').selectOption(type);
    await insert(page, year).click();
    await put(page).click();
    await expect.poll(async () => headings((await edited(page))?.text ?? '')).toEqual(FORMS[year][role]);
  });
});

test('a new item of another type is offered nothing', async () => {
  const page = await browser.open(`/${places.emptyDescription.path}/-/work_items/new`);
  const select = page.getByTestId('work-item-types-select');
  await select.selectOption('Objective');
  await insert(page, '2025').waitFor();
  await select.selectOption('Issue');
  await expect.poll(() => browser.panel(page).count()).toBe(0);
});

test('a new issue is offered the form of what its label says it is', async () => {
  const page = await browser.open(`/${places.emptyDescription.path}/-/work_items/new`);
  await page.getByTestId('work-item-types-select').selectOption('Issue');
  expect(await browser.panel(page).count()).toBe(0);
  await page.evaluate(() => window.standIn.chooseLabels(['okr:kr', '2023-q4']));
  await insert(page, '2025').click();
  await put(page).click();
  await expect.poll(async () => headings((await edited(page))?.text ?? '')).toEqual(FORMS[2025]['key-result']);
  await page.evaluate(() => window.standIn.chooseLabels([]));
  await expect.poll(() => browser.panel(page).count()).toBe(0);
});

test('in rich text mode it goes through plain text and back', async () => {
  const page = await editing(places.emptyDescription.page, 'rich');
  await insert(page, '2025').click();
  await put(page).click();
  await expect.poll(async () => (await edited(page))?.mode).toBe('plain');
  await expect.poll(async () => headings((await edited(page))?.text ?? '')).toEqual(FORMS[2025].objective);
  await browser.panel(page).getByRole('button', { name: 'Back to rich text' }).click();
  await expect.poll(async () => (await edited(page))?.mode).toBe('rich');
});

test('what was typed stays, only what is missing comes in, and the browser undoes it', async () => {
  const page = await editing(places.emptyDescription.page);
  const field = page.locator('#work-item-description');
  await field.fill('## Background\n\nMy own words.');
  await insert(page, '2025').click();
  await put(page).click();
  await expect
    .poll(async () => headings((await edited(page))?.text ?? ''))
    .toEqual(['Background', 'Linked Epics and Issues']);
  expect((await edited(page))?.text).toContain('My own words.');
  await field.press('Control+z');
  await expect.poll(async () => (await edited(page))?.text).toBe('## Background\n\nMy own words.');
});

test('a text that changed since the preview is previewed again, never overwritten', async () => {
  const page = await editing(places.emptyDescription.page);
  await insert(page, '2025').click();
  await put(page).waitFor();
  await page.locator('#work-item-description').fill('### Context\n\nTyped meanwhile.');
  await put(page).click();
  await browser.panel(page).getByText('The text has changed since you looked').waitFor();
  expect((await edited(page))?.text).toBe('### Context\n\nTyped meanwhile.');
  await put(page).click();
  await expect.poll(async () => headings((await edited(page))?.text ?? '')).toEqual(FORMS[2025].objective);
});

test('while the editor is open a fix in the panel goes into it too, not through the API', async () => {
  const page = await editing(places.otherSpelling.page);
  const panel = browser.panel(page);
  if ((await panel.getByRole('button', { name: 'Details' }).getAttribute('aria-expanded')) === 'false') {
    await panel.getByRole('button', { name: 'Details' }).click();
  }
  const before = mutations();
  await panel.getByRole('button', { name: 'Use Infrastructure Platforms (2023)' }).click();
  await put(page).click();
  await expect.poll(async () => headings((await edited(page))?.text ?? '').length).toBeGreaterThan(1);
  expect(mutations()).toBe(before);
});
