import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { objective } from '../../../lib/okr/item.fixture';
import { nativeProfile } from '../../../lib/okr/profiles/native';
import { formWords } from '../../../lib/text/forms';
import { emptyObjective, panel, partialLine } from '../../../lib/text/panel';
import { HOSTILE_TITLES } from '../../gitlab/worlds/hostile-titles';
import { places } from '../../gitlab/worlds/places';
import { keyResults, readPanel } from '../../tools/panel-text';

import { lineHeight, measure } from '../compact-line';
import { type Launched, launch } from '../harness';
import { asked } from '../stand-in-page';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

async function open(path: string) {
  const page = await browser.open(path);
  const shown = browser.panel(page);
  const text = await readPanel(shown);
  return { page, shown, text };
}

test('250 key results: three requests for them, a complete score', async () => {
  browser.standIn.reset();
  const { shown, text } = await open(places.twoHundredFifty.page);
  await shown.getByText('Mean of 250').first().waitFor();
  expect(asked(browser).scores).toBe(3);
  const scores = Array.from({ length: 250 }, (_, index) => (index * 7) % 101);
  const mean = scores.reduce((sum, score) => sum + score, 0) / 250;
  expect(text.score).toBe(`${mean.toFixed(1)} %`);
  expect(text.rows).toHaveLength(250);
});

test('a key result the reader may not see: the headline is partial, nothing is judged or copied', async () => {
  const { shown, text } = await open(places.hidden.page);
  expect(text.score).toBe('40 % partial');
  expect(text.how).toContain(partialLine({ readable: 5, counted: 6, hiddenLinks: 0, listed: 0 }));
  expect(text.warnings).toEqual([]);
  expect(text.rows).toHaveLength(5);
  expect(await shown.getByRole('button', { name: panel.copy, exact: true }).count()).toBe(0);
});

test('GitLab answers in part: the score is partial and the details say why', async () => {
  browser.standIn.weather.set({ kind: 'partial' });
  const { text } = await open(places.efficiency.page);
  browser.standIn.weather.set({ kind: 'clear' });
  expect(text.score).toMatch(/ partial$/);
  expect(text.explanation.join('\n')).toContain('GitLab left parts out of its answer');
  expect(text.explanation.join('\n')).not.toContain('The description says');
});

test('one of five scored: its score, the coverage, and the score with missing ones as 0', async () => {
  const { text } = await open(places.partlyScored.page);
  expect(text.score).toBe('80 % 1 of 5 scored');
  expect(text.explanation.join('\n')).toContain('With each missing score as 0: 16.');
});

test('none scored: no number', async () => {
  const { shown, text } = await open(places.notScored.page);
  expect(text.score).toBe(panel.notScored);
  expect(await shown.getByRole('button', { name: panel.copy, exact: true }).count()).toBe(0);
  expect(text.rows).toHaveLength(3);
});

test('no key results: says how to add them', async () => {
  const { shown, text } = await open(places.empty.page);
  expect(text.how).toBe(emptyObjective({ objective: objective({ percent: null }), profile: nativeProfile }));
  // The details hold no table and no score to explain, but the forms of a description.
  expect(await keyResults(shown).count()).toBe(0);
  expect(text.explanation).toEqual([]);
  await shown.getByRole('region', { name: formWords.title }).waitFor();
});

test('titles meant to break a page are text, and the layout holds', async () => {
  const asked: string[] = [];
  const dialogs: string[] = [];
  const page = await browser.context.newPage();
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const { page: path } = places.hostile;
  await page.goto(`${browser.origin}/-/stand-in/sign-in?to=${path}`);
  const shown = browser.panel(page);
  const { rows } = await readPanel(shown);
  expect(rows).toHaveLength(HOSTILE_TITLES.length);
  const titles = keyResults(shown).locator('tbody th > :first-child');
  expect(await titles.allTextContents()).toEqual(HOSTILE_TITLES);
  expect(await shown.locator('img, script, b:not(.hundred, .pace)').count()).toBe(0);
  expect(await shown.locator('a[href^="javascript:"]').count()).toBe(0);
  expect(await titles.nth(2).evaluate((title) => getComputedStyle(title).direction)).toBe('rtl');
  expect(await titles.nth(4).evaluate((title) => title.clientHeight)).toBeLessThanOrEqual(3 * 18);

  const { line, panel: width, overflow } = await measure(shown);
  expect(line).toBe(lineHeight(width));
  expect(overflow).toBe(0);
  expect(asked.filter((path) => path.endsWith('/x'))).toEqual([]);
  expect(dialogs).toEqual([]);
});

test('50 key results: all are in the table, in one request for them', async () => {
  browser.standIn.reset();
  const { text } = await open(places.fifty.page);
  expect(asked(browser).scores).toBe(1);
  expect(text.rows).toHaveLength(50);
});
