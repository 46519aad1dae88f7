import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { balance } from '../../../lib/text/desk';
import { formWords } from '../../../lib/text/forms';
import { panel } from '../../../lib/text/panel';
import { confirmWords } from '../../../lib/text/preview';
import { whatIf } from '../../../lib/text/what-if';
import { outcomes, undoing } from '../../../lib/text/writing';
import { places } from '../../gitlab/worlds/places';
import { button, changed, held, openPanel, said, writeThrough } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 1600 } });
  await browser.grant();
});

beforeEach(async () => {
  browser.standIn.reset();
  await forgetAll(browser);
});

afterEach(async () => {
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

/** A number never parts from its unit. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').trim();

const score = async (page: Page) => plain((await browser.panel(page).locator('.score').textContent()) ?? '');
const how = async (page: Page) => plain(await browser.panel(page).locator('.compact .how').innerText());
const chips = async (page: Page) => (await browser.panel(page).locator('.warnings .chip').allInnerTexts()).map(plain);
const notes = async (page: Page) => (await browser.panel(page).locator('.note p').allInnerTexts()).map(plain);

/** Weight and points of each key result, in the table's order. */
async function weights(page: Page): Promise<string[][]> {
  const cells = await browser.panel(page).locator('table').first().locator('tbody td.n').allInnerTexts();
  // The points have a button behind them.
  const texts = cells.map((cell) => plain(cell.replace(whatIf.without, '')));
  return texts.flatMap((text, at) => (at % 2 === 0 ? [[text, texts[at + 1] ?? '']] : []));
}

const form = (page: Page) => browser.panel(page).getByRole('region', { name: balance.title });
const scoreLine = async (page: Page) => plain(await form(page).getByRole('status').innerText());
const fields = (page: Page) => form(page).getByRole('textbox');

/** The rows of the balance form: criterion, weight now, weight then; the sums last. */
async function rows(page: Page): Promise<string[][]> {
  const texts = await form(page).locator('tbody tr').allInnerTexts();
  return texts.map((text) => text.split('\t').map(plain));
}

/** The button of the finding, not that of the forms below. */
const balanceFix = (page: Page) => browser.panel(page).getByRole('button', { name: /^Balance weights… \d/ });

test.each([
  {
    place: places.weightedTable,
    total: '59 %',
    sum: '59 = 50 % × 90 + 30 % × 40 + 20 % × 10.',
    terms: [
      ['50 %', '45.0'],
      ['30 %', '12.0'],
      ['20 %', '2.0'],
    ],
    native: 'it knows no weights',
  },
  {
    place: places.equalWeights,
    total: '61.7 %',
    sum: '61.7 = 33.3 % × 30 + 33.3 % × 60 + 33.3 % × 95.',
    terms: [
      ['33.3 %', '10.0'],
      ['33.3 %', '20.0'],
      ['33.3 %', '31.7'],
    ],
    native: 'it drops decimals',
  },
  {
    place: places.weightedList,
    total: '70 %',
    sum: '70 = 50 % × 95 + 25 % × 60 + 25 % × 30.',
    terms: [
      ['50 %', '47.5'],
      ['25 %', '15.0'],
      ['25 %', '7.5'],
      ['–', '–'],
    ],
    native: 'it counts what is left out here, knows no weights',
  },
])('weights drive score, explanation and points: $sum', async ({ place, total, sum, terms, native }) => {
  const page = await openPanel(browser, place);
  expect(await score(page)).toBe(total);
  expect(await how(page)).toMatch(/^Weighted mean of 3 key results · /);
  expect(await weights(page)).toEqual(terms);
  const [explained, compared] = await notes(page);
  expect(explained?.startsWith(sum)).toBe(true);
  expect(compared).toContain(native);
  expect(await chips(page)).toEqual([]);
});

test('incomplete weights are not used, and said; in proportion and equal show the score before and after', async () => {
  const page = await openPanel(browser, places.weightsIncomplete);
  expect(await score(page)).toBe('50 %');
  expect(await how(page)).toMatch(/^Mean of 3 key results · /);
  expect(await chips(page)).toEqual(['Weights incomplete, not used', 'To fix (1)']);
  expect((await weights(page)).map(([, points]) => points)).toEqual(['26.7', '20.0', '3.3']);
  expect((await notes(page)).slice(0, 2)).toEqual([
    expect.stringMatching(/^50 = \(80 \+ 60 \+ 10\) ÷ 3\./),
    'Weights incomplete, not used: #14 is not listed. Until that is mended, all count the same.',
  ]);

  await balanceFix(page).click();
  const proportion = [
    ['Pages at night fall from twelve to four a week', '50 %', '34 %'],
    ['Every alert names its runbook', '50 %', '33 %'],
    ['Handovers take five minutes', '–', '33 %'],
    ['Sum', '100 %', '100 %'],
  ];
  expect(await rows(page)).toEqual(proportion);
  expect(await scoreLine(page)).toBe('Score: 50 % → 50.3 %');
  await form(page).getByLabel(balance.modes.equal).click();
  expect(await rows(page)).toEqual(proportion);
  await form(page).getByRole('button', { name: balance.cancel }).click();
  expect(await form(page).count()).toBe(0);
});

test('typed weights: the preview touches only their lines, and what is written drives the score', async () => {
  const before = held(browser, places.weightsIncomplete).description;
  const page = await openPanel(browser, places.weightsIncomplete);
  await balanceFix(page).click();
  await form(page).getByLabel(balance.modes.typed).click();
  expect(await fields(page).count()).toBe(3);
  const previewed = form(page).getByRole('button', { name: balance.preview });

  await fields(page).nth(0).fill('60');
  expect(plain(await scoreLine(page))).toBe('These add up to 126 %; they have to add up to 100 %.');
  await fields(page).nth(1).fill('a third');
  expect(await scoreLine(page)).toBe(balance.notWhole);
  expect(await fields(page).nth(1).getAttribute('aria-invalid')).toBe('true');
  expect(await previewed.getAttribute('aria-disabled')).toBe('true');
  await previewed.click({ force: true });
  expect(await form(page).count()).toBe(1);

  await fields(page).nth(1).fill('30');
  await fields(page).nth(2).fill('10');
  expect(await scoreLine(page)).toBe('Score: 50 % → 67 %');
  await previewed.click();
  await button(browser, page, confirmWords.gitlab.action).waitFor();
  expect(await changed(browser, page)).toEqual({
    removed: ['| #12 | 50% |', '| #13 | 50% |'],
    added: ['| #12 | 60% |', '| #13 | 30% |', '| #14 | 10% |'],
  });
  expect(held(browser, places.weightsIncomplete).description).toBe(before);

  await button(browser, page, confirmWords.gitlab.action).click();
  await expect.poll(() => score(page)).toBe('67 %');
  const wanted = before.replace('| #12 | 50% |\n| #13 | 50% |', '| #12 | 60% |\n| #13 | 30% |\n| #14 | 10% |');
  expect(held(browser, places.weightsIncomplete).description).toBe(wanted);
  expect(await chips(page)).toEqual([]);
  expect(await weights(page)).toEqual([
    ['60 %', '48.0'],
    ['30 %', '18.0'],
    ['10 %', '1.0'],
  ]);
});

test('weights that are complete can be balanced too, and Undo puts back what was there', async () => {
  const before = held(browser, places.weightedTable).description;
  const page = await openPanel(browser, places.weightedTable);
  await button(browser, page, formWords.balance).click();
  await form(page).getByLabel(balance.modes.equal).click();
  expect(await scoreLine(page)).toBe('Score: 59 % → 47.1 %');
  await form(page).getByRole('button', { name: balance.preview }).click();
  await button(browser, page, confirmWords.gitlab.action).waitFor();
  expect(await changed(browser, page)).toEqual({
    removed: ['| #2 | 50% |', '| #3 | 30% |', '| #4 | 20% |'],
    added: ['| #2 | 34% |', '| #3 | 33% |', '| #4 | 33% |'],
  });
  await writeThrough(browser, page);
  await expect.poll(() => score(page)).toBe('47.1 %');
  await button(browser, page, undoing.action).click();
  await expect.poll(() => score(page)).toBe('59 %');
  expect(held(browser, places.weightedTable).description).toBe(before);
});

test('by keyboard alone: typed weights, previewed and written', async () => {
  const page = await openPanel(browser, places.weightsIncomplete);
  const focused = () =>
    page.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement;
      return inside?.getAttribute('aria-label') ?? inside?.textContent ?? '';
    });
  const tabTo = async (name: string | RegExp, key = 'Tab') => {
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press(key);
      if ((await focused()).match(name)) return;
    }
    throw new Error(`Not reached: ${name}`);
  };
  await button(browser, page, panel.details).focus();
  await tabTo(/^Balance weights… \d/);
  await page.keyboard.press('Enter');
  await form(page).waitFor();
  // The radio buttons are one stop.
  await tabTo(/^$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (const weight of ['20', '20', '60']) {
    await tabTo(/^Weight of /);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(weight);
  }
  expect(await scoreLine(page)).toBe('Score: 50 % → 34 %');
  await tabTo(balance.preview);
  await page.keyboard.press('Enter');
  await button(browser, page, confirmWords.gitlab.action).waitFor();
  await tabTo(confirmWords.gitlab.action);
  await page.keyboard.press('Enter');
  await expect.poll(() => score(page)).toBe('34 %');
  expect(held(browser, places.weightsIncomplete).description).toContain('| #12 | 20% |\n| #13 | 20% |\n| #14 | 60% |');
});

test('a key result’s own criteria beside its recorded score: said where they differ', async () => {
  const page = await openPanel(browser, places.ownCriteria);
  expect(await score(page)).toBe('75 %');
  expect(await how(page)).toBe('As recorded');
  await expect.poll(() => chips(page)).toContain('Its criteria give 50 %');
  await browser.panel(page).getByText('Recorded 75 %, the criteria give 50 %').waitFor();
  expect(await notes(page)).toEqual(['The criteria give 50 = 10 % × 100 + 30 % × 100 + 40 % × 0 + 20 % × 50.']);
  await page.close();

  const agreeing = { ...places.ownCriteria, page: places.ownCriteria.page.replace('/42', '/43') };
  const other = await openPanel(browser, agreeing);
  expect(await score(other)).toBe('50 %');
  expect(await how(other)).toBe('As recorded · the scoring criteria give 50');
  expect(await chips(other)).not.toContain('Its criteria give 50 %');
  expect(await notes(other)).toEqual([
    'The criteria give 50 = (100 + 0) ÷ 2. No weights are written: all count the same.',
  ]);
});

test.each([
  {
    name: 'without a description',
    place: places.emptyDescription,
    table: [
      '| Key Result | Weight |',
      '| --- | --- |',
      '| #102 The inventory lists every machine | 34% |',
      '| #103 Two services have moved as a trial | 33% |',
      '| #104 The date \\| the order \\| the people are agreed | 33% |',
    ],
  },
  {
    name: 'below the words that are there',
    place: places.epicsInOrder,
    table: [
      '| Key Result | Weight |',
      '| --- | --- |',
      '| #62 Nine of ten builds start within ten seconds | 50% |',
      '| #63 The slowest build takes half an hour | 50% |',
    ],
  },
])('criteria are added, every key result with equal weights: $name', async ({ place, table }) => {
  const before = held(browser, place).description;
  const page = await openPanel(browser, place);
  await browser
    .panel(page)
    .getByRole('button', { name: /^Add (the )?scoring criteria/ })
    .click();
  await button(browser, page, confirmWords.gitlab.action).waitFor();
  // Of the last line before it, the end alone.
  const { removed, added } = await changed(browser, page);
  expect(removed).toEqual(added.slice(0, removed.length));
  expect(added.slice(-table.length)).toEqual(table);
  await button(browser, page, confirmWords.gitlab.action).click();
  await said(browser, page, outcomes.written[0]);
  const { description } = held(browser, place);
  expect(description.startsWith(before)).toBe(true);
  expect(description).toContain(table.join('\n'));
  await expect.poll(() => how(page)).toMatch(/^Weighted mean of /);
  await button(browser, page, formWords.balance).waitFor();
});
