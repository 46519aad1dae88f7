import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { templatePicker } from '../../../lib/text/desk';
import { type Place, places } from '../../gitlab/worlds/places';
import { readPanel } from '../../tools/panel-text';
import { button, changed, held, openPanel, writeThrough } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

const { labelledObjective, epicObjective, customObjective, blueprint } = places;
const FORM = 'Infrastructure Platforms (2023)';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(async () => {
  browser.standIn.reset();
  await forgetAll(browser);
});

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

const linesOf = (text: string) => text.split('\n').filter(Boolean);
const warnings = async (page: Page) => (await readPanel(browser.panel(page))).warnings;

/** Lines that the form of 2023 adds to what stands there, in order. */
const CARRIERS: [name: string, place: Place, added: RegExp[]][] = [
  [
    'a labelled issue',
    blueprint,
    [/^### Context$/, /^### Linked Epics$/, /^### Scoring Criteria$/, /^\| #2 Availability: /],
  ],
  ['an epic', epicObjective, [/^### Linked Epics$/]],
  [
    'a type of the team’s own',
    customObjective,
    [/^### Linked Epics$/, /^### Scoring Criteria$/, /^\| #2 Nine of ten /],
  ],
];

test.each(CARRIERS)(
  'on %s the form is previewed, written, and complete then; the score stays',
  async (_, place, added) => {
    const before = held(browser, place).description;
    const page = await openPanel(browser, place, 'platforms-manager');
    const { score } = await readPanel(browser.panel(page));
    await button(browser, page, templatePicker.useThis(FORM)).click();
    await browser.panel(page).locator('.diff ins').first().waitFor();
    const preview = (await changed(browser, page)).added;
    const expected = added.map((one) => expect.stringMatching(one));
    expect(preview.filter((line) => added.some((one) => one.test(line)))).toEqual(expected);
    expect(held(browser, place).description).toBe(before);

    await writeThrough(browser, page);
    const own = linesOf(before);
    const isOwn = (line: string) => own.includes(line);
    const written = linesOf(held(browser, place).description);
    expect(written.filter(isOwn)).toEqual(own);
    expect(written.filter((line) => !isOwn(line))).toEqual(preview.filter((line) => line && !isOwn(line)));
    const offer = browser.panel(page).locator('.forms li', { hasText: FORM });
    await expect.poll(() => offer.innerText()).toContain(templatePicker.complete);
    expect((await readPanel(browser.panel(page))).score).toBe(score);
  },
);

test('drift is said where a labelled issue’s title says another number, to those who see all of it', async () => {
  const page = await openPanel(browser, labelledObjective, 'kr-owner');
  const { score, warnings: said, explanation } = await readPanel(browser.panel(page));
  expect(score).toBe('63.3 %');
  expect(said[0]).toBe('Title says 70 %: 6.7 above its key results');
  expect(explanation.join(' ')).toContain('The title says 70, 6.7 above the key results.');
  const partial = await openPanel(browser, labelledObjective);
  expect((await warnings(partial)).filter((line) => line.includes('says'))).toEqual([]);
});

test('drift is said on an epic, and on a type of the team’s own', async () => {
  held(browser, epicObjective).title += ' => 45%';
  const epic = await openPanel(browser, epicObjective);
  expect((await warnings(epic))[0]).toBe('Title says 45 %: 4 below its key results');
  const own = held(browser, customObjective);
  own.description = own.description.replace('60%', '75%');
  const custom = await openPanel(browser, customObjective);
  expect((await warnings(custom))[0]).toBe('Description says 75 %: 15 above its key results');
});
