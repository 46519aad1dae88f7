import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { templatePicker } from '../../../lib/text/desk';
import { confirmWords } from '../../../lib/text/preview';
import { undoing } from '../../../lib/text/writing';
import { places } from '../../gitlab/worlds/places';
import { button, held, openPanel, write, writeThrough } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

const { emptyDescription, emptyKeyResult, otherSpelling, carriageReturns, setextHeadings } = places;
const FORMS = { 2023: 'Infrastructure Platforms (2023)', 2025: 'Infrastructure Platforms (2025)' };

const OBJECTIVE_CONTEXT = '### Context\n\n<What the objective is about, and the problem it solves>';
const KEY_RESULT_CONTEXT = '### Context\n\n<What the key result is about, and how it serves the objective>';
const EPICS = `### Linked Epics

| Epic Title | Epic Link |
| ---------- | --------- |
| <Title, as on the epic> | <Link, or reference> |`;
const KEY_RESULTS = `| Key Result | Weight |
| ---------- | ------ |
| #102 The inventory lists every machine | 34% |
| #103 Two services have moved as a trial | 33% |
| #104 The date \\| the order \\| the people are agreed | 33% |`;

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

const use = (page: Page, form: keyof typeof FORMS) => button(browser, page, templatePicker.useThis(FORMS[form]));
const offer = (page: Page, form: keyof typeof FORMS) =>
  browser.panel(page).locator('.forms li', { hasText: FORMS[form] }).innerText();
const writes = () => browser.standIn.requests.filter(({ operationName }) => operationName === 'WriteDescription');

test.each([
  [2023, 'objective', emptyDescription, [OBJECTIVE_CONTEXT, EPICS, `### Scoring Criteria\n\n${KEY_RESULTS}`]],
  [
    2023,
    'key result',
    emptyKeyResult,
    [
      KEY_RESULT_CONTEXT,
      EPICS,
      '### Scoring Criteria\n\n- <What counts, by link or reference> - <its share, in percent>',
    ],
  ],
  [
    2025,
    'objective',
    emptyDescription,
    [OBJECTIVE_CONTEXT, '### Linked Epics and Issues\n\n1. <Epic or issue, by link or reference>'],
  ],
  [
    2025,
    'key result',
    emptyKeyResult,
    [KEY_RESULT_CONTEXT, '### Scoring Criteria\n\n1. <Epic or issue, by link or reference> - <its share, in percent>'],
  ],
] as const)(
  'the form of %i stands in an empty description (%s) after two clicks, a second time adds nothing, Undo takes it back',
  async (form, _, place, sections) => {
    const page = await openPanel(browser, place);
    await use(page, form).click();
    await writeThrough(browser, page);
    expect(held(browser, place).description).toBe(sections.join('\n\n'));
    expect(writes()).toHaveLength(1);

    await expect.poll(() => offer(page, form)).toContain(templatePicker.complete);
    expect(await use(page, form).getAttribute('aria-disabled')).toBe('true');

    await button(browser, page, undoing.action).click();
    await expect.poll(() => held(browser, place).description).toBe('');
    await expect.poll(() => offer(page, form)).toContain('Adds Context, ');
  },
);

test.each([
  [2023, ['Context', 'Scoring Criteria']],
  [2025, ['Context']],
] as const)('the form of %i adds only what a description lacks, whatever its own headings are', async (form, added) => {
  const before = held(browser, otherSpelling).description;
  const page = await openPanel(browser, otherSpelling);
  expect(await offer(page, form)).toContain(templatePicker.adds(added));
  await use(page, form).click();
  await writeThrough(browser, page);
  const criteria = `## Scoring Criteria

| Key Result | Weight |
| ---------- | ------ |
| #112 First half: Alerts lead to the cause | 50% |
| #113 Second half: Alerts lead to the cause | 50% |

`;
  const [epics, notes] = before.split(/(?=## Notes)/);
  const context = OBJECTIVE_CONTEXT.replace('###', '##');
  expect(held(browser, otherSpelling).description).toBe(
    `${context}\n\n${epics}${form === 2023 ? criteria : ''}${notes}`,
  );
});

test('a key result’s section under another name is not added again', async () => {
  const own = '## Why is this important?\n\nNobody knows what stands where.  \n* one\n+ two';
  held(browser, emptyKeyResult).description = own;
  const page = await openPanel(browser, emptyKeyResult);
  expect(await offer(page, 2025)).toContain(templatePicker.adds(['Scoring Criteria']));
  await use(page, 2025).click();
  await writeThrough(browser, page);
  expect(held(browser, emptyKeyResult).description).toBe(
    `${own}\n\n## Scoring Criteria\n\n1. <Epic or issue, by link or reference> - <its share, in percent>`,
  );
});

test('where lines end in CR and LF only those go, as GitLab itself takes them out', async () => {
  const page = await openPanel(browser, carriageReturns);
  await use(page, 2025).click();
  await writeThrough(browser, page);
  expect(held(browser, carriageReturns).description).toBe(`### Context

Restores are tested on paper only.

### Linked Epics and Issues

1. <Epic or issue, by link or reference>

### Scoring Criteria

* Restores of both stores, each counts the same.`);
});

test('underlined headings count, and stay underlined', async () => {
  const before = held(browser, setextHeadings).description;
  const page = await openPanel(browser, setextHeadings);
  await use(page, 2023).click();
  await writeThrough(browser, page);
  expect(held(browser, setextHeadings).description).toBe(`${before}

## Scoring Criteria

| Key Result | Weight |
| ---------- | ------ |
| #132 First half: Launches follow one checklist | 50% |
| #133 Second half: Launches follow one checklist | 50% |`);
});

test('the form is remembered for the project, and for that one alone', async () => {
  const first = await openPanel(browser, emptyDescription);
  expect(await offer(first, 2023)).not.toContain(templatePicker.chosen);
  await use(first, 2023).click();
  await button(browser, first, confirmWords.gitlab.action).waitFor();
  // Looking at it chooses nothing yet.
  expect(await offer(first, 2023)).not.toContain(templatePicker.chosen);
  await writeThrough(browser, first);
  await expect.poll(() => offer(first, 2023)).toContain(templatePicker.chosen);

  const second = await openPanel(browser, otherSpelling);
  await expect.poll(() => offer(second, 2023)).toContain(templatePicker.chosen);
  expect(await offer(second, 2025)).not.toContain(templatePicker.chosen);
  const other = await openPanel(browser, places.partlyScored);
  expect(await offer(other, 2023)).not.toContain(templatePicker.chosen);
});

test('a click that the page’s own script makes writes nothing', async () => {
  const page = await openPanel(browser, emptyDescription);
  await use(page, 2025).click();
  const confirm = button(browser, page, confirmWords.gitlab.action);
  await confirm.evaluate((element) => {
    (element as HTMLButtonElement).click();
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    element.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }));
  });
  // A click that counts leaves another label in the same frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await confirm.innerText()).toBe(confirmWords.gitlab.action);
  expect(writes()).toEqual([]);
  expect(held(browser, emptyDescription).description).toBe('');

  await write(browser, page);
  await expect.poll(() => held(browser, emptyDescription).description).toContain('### Context');
});
