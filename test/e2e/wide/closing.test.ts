import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { toFix } from '../../../lib/text/desk';
import { panel } from '../../../lib/text/panel';
import { confirmWords } from '../../../lib/text/preview';
import { closing, retroWords } from '../../../lib/text/quarter-end';
import { retroProposal } from '../../../lib/text/retro';
import { outcomes, writeFailures } from '../../../lib/text/writing';
import { places } from '../../gitlab/worlds/places';
import { button, held, openPanel, said } from '../desk-page';
import { type Launched, launch } from '../harness';
import { chooseForm, forgetAll } from '../storage';

const { readyToClose } = places;
const IIDS = [302, 303, 304, 305, 306, 301];

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 1800 } });
  await browser.grant();
});

beforeEach(async () => {
  browser.standIn.reset();
  await forgetAll(browser);
  await chooseForm(browser, readyToClose.path, 'platforms-2023');
});

afterEach(async () => {
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

/** A number never parts from its unit. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const texts = async (page: Page, selector: string) =>
  (await browser.panel(page).locator(selector).allInnerTexts()).map(plain);

const part = (page: Page, title: string) => browser.panel(page).getByRole('region', { name: title, exact: true });
const retro = (page: Page) => part(page, retroWords.title);
const findings = (page: Page) => texts(page, '.finding strong');

/** The parts of the retro as they are read: `Not ready: Good 1 of 2–3 bullets`. */
async function retroParts(page: Page): Promise<string[]> {
  const items = await retro(page).getByRole('list', { name: retroWords.label }).getByRole('listitem').allInnerTexts();
  return items.map(plain);
}

const items = () => IIDS.map((iid) => held(browser, { path: readyToClose.path, iid }));
const states = () => items().map(({ state }) => state);
const writes = () =>
  browser.standIn.requests.filter(({ operationName }) => operationName === 'WriteDescription').length;

/** How often each item's description was changed. */
const changes = () => items().map(({ notes }) => notes.filter(({ action }) => action === 'description').length);

async function choose(page: Page, iid: number, choice: string): Promise<void> {
  const { title } = held(browser, { path: readyToClose.path, iid });
  await browser.panel(page).getByLabel(closing.choiceFor(title)).selectOption(choice);
}

/** The texts that the open previews add up to, in order. */
function previewed(page: Page): Promise<string[]> {
  return browser.panel(page).evaluate(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('.changes li') ?? [])].map((change) =>
      [...change.querySelectorAll('.diff-line:not(.removed)')]
        .map((line) => {
          const copy = line.cloneNode(true) as Element;
          for (const extra of copy.querySelectorAll('.sign, .unseen, small')) extra.remove();
          return copy.textContent ?? '';
        })
        .join('\n'),
    ),
  );
}

async function previewClosing(page: Page): Promise<void> {
  await part(page, closing.title).getByRole('button', { name: closing.preview }).click();
  await part(page, closing.changes).waitFor();
}

const close = (page: Page, count: number) => button(browser, page, closing.close(count)).click();
const progress = (page: Page) => texts(page, '.checklist .sub');

test.each([
  {
    name: 'incomplete',
    place: places.retroIncomplete,
    parts: [
      'Not ready: Good 1 of 2–3 bullets',
      'Not ready: Bad 0 of 2–3 bullets · still has the template’s words',
      'Ready: Try 2 of 2–3 bullets',
    ],
    says: [],
    found: ['The retro is not complete: 2 parts to write'],
  },
  {
    name: 'complete on top',
    place: places.retroComplete,
    parts: ['Ready: Good 2 of 2–3 bullets', 'Ready: Bad 2 of 2–3 bullets', 'Ready: Try 2 of 2–3 bullets'],
    says: [retroWords.ready],
    found: [],
  },
  {
    name: 'headed Retrospective, at the end',
    place: places.retroAtEnd,
    parts: ['Ready: Good 3 of 2–3 bullets', 'Ready: Bad 2 of 2–3 bullets', 'Ready: Try 2 of 2–3 bullets'],
    says: [retroWords.misplaced.top],
    found: ['The retro stands in another place than the form’s'],
  },
  {
    name: 'between two sections',
    place: places.retroMisplaced,
    parts: ['Ready: Good 2 of 2–3 bullets', 'Ready: Bad 2 of 2–3 bullets', 'Ready: Try 2 of 2–3 bullets'],
    says: [retroWords.misplaced.top],
    found: ['The retro stands in another place than the form’s'],
  },
  {
    name: 'more than three points',
    place: places.retroTooLong,
    parts: ['Not ready: Good 5 of 2–3 bullets', 'Ready: Bad 2 of 2–3 bullets', 'Ready: Try 2 of 2–3 bullets'],
    says: [],
    found: ['The retro has too many points'],
  },
])('a retro that is there: $name', async ({ place, parts, says, found }) => {
  const page = await openPanel(browser, place);
  expect(await retroParts(page)).toEqual(parts);
  for (const sentence of says) await retro(page).getByText(sentence).waitFor();
  const isReady = says.some((sentence) => sentence === retroWords.ready);
  expect(await retro(page).getByText(retroWords.ready).count()).toBe(isReady ? 1 : 0);
  expect((await findings(page)).filter((title) => /retro/.test(title))).toEqual(found);
  // All parts are there: nothing to be added by a click.
  expect(await retro(page).getByRole('button').count()).toBe(0);
  expect(
    await browser
      .panel(page)
      .getByRole('button', { name: /^Write the retro/ })
      .count(),
  ).toBe(0);
});

test('in the form of 2025 the retro at the end is in its place', async () => {
  await chooseForm(browser, places.retroAtEnd.path, 'platforms-2025');
  const page = await openPanel(browser, places.retroAtEnd);
  await retro(page).getByText(retroWords.ready).waitFor();
  expect(await retro(page).getByText(retroWords.misplaced.end).count()).toBe(0);
});

test.each([
  ['platforms-2023', /^### Retro\n\n#### Good\n\n.*\n\n#### Bad\n\n.*\n\n#### Try\n\n.*\n\n### Context\n/],
  ['platforms-2025', /\n\n---\n\n### Retro\n\n#### Good\n\n.*\n\n#### Bad\n\n.*\n\n#### Try\n\n.*$/],
])('two clicks add the retro where the form has it: %s', async (form, wanted) => {
  const place = places.weightedList;
  await chooseForm(browser, place.path, form);
  const before = held(browser, place).description;
  const page = await openPanel(browser, place);
  await retro(page).getByText(retroWords.none).waitFor();
  await button(browser, page, retroProposal.add).click();
  await button(browser, page, confirmWords.gitlab.action).click();
  await said(browser, page, outcomes.written[0]);
  const { description } = held(browser, place);
  expect(description).toMatch(wanted);
  expect(description).toContain(before);
  await expect.poll(() => retroParts(page)).toHaveLength(3);
  expect(await retro(page).getByRole('button', { name: retroProposal.add }).count()).toBe(0);
});

test.each([
  ['2023-10-16T12:00:00Z', 0],
  ['2023-10-17T12:00:00Z', 1],
  ['2023-11-20T12:00:00Z', 1],
])('the retro is offered from two weeks before the end on: at %s %i time', async (now, count) => {
  browser.standIn.clock.set(now);
  const page = await openPanel(browser, places.retroComplete);
  expect(await retro(page).count()).toBe(count);
});

test('closing in GitLab is not kept from anybody; the panel then says what is missing, and offers no retro', async () => {
  const page = await openPanel(browser, places.retroIncomplete);
  await retro(page).waitFor();
  await page.getByLabel('More actions').click();
  await page.getByRole('button', { name: 'Close objective' }).click();
  await expect.poll(() => held(browser, places.retroIncomplete).state).toBe('closed');
  await page.close();
  const closed = await openPanel(browser, places.retroIncomplete);
  await expect.poll(() => findings(closed)).toContain('The retro is not complete: 2 parts to write');
  expect(await retro(closed).count()).toBe(0);
});

test('an objective and its five key results are closed with exactly what was previewed', async () => {
  const page = await openPanel(browser, readyToClose);
  await button(browser, page, 'Close the quarter…').click();
  expect(await texts(page, '[aria-label="Ready to close"] li')).toEqual([
    'Not ready: Final score 70 %. It is written when you close the objective here.',
    'Ready: Retro Complete.',
    'Not ready: Key results 5 of 5 are still open.',
    'Not ready: Linked epics 1 of 1 should be closed and is still open.',
  ]);
  await choose(page, 303, 'carried-over');
  await choose(page, 305, 'done');
  await choose(page, 306, 'cancelled');
  // What is cancelled no longer counts.
  expect(await texts(page, '.closing code')).toEqual([
    'Score => 100% (done)',
    'Score => 90% (carried over)',
    'Score => 75% (missed)',
    'Score => 60% (done)',
    'Score => cancelled',
    'Score => 81.3% (missed)',
  ]);
  await previewClosing(page);
  for (const summary of await browser.panel(page).locator('.changes summary.change').all()) await summary.click();
  const wanted = await previewed(page);
  expect(writes()).toBe(0);
  expect(states()).toEqual(Array(6).fill('opened'));

  await close(page, 6);
  await browser.panel(page).getByText(closing.allDone(6)).waitFor();
  expect(items().map(({ description }) => description)).toEqual(wanted);
  expect(states()).toEqual(Array(6).fill('closed'));
  expect(changes()).toEqual(Array(6).fill(1));
  expect(writes()).toBe(6);

  const [, runbook, , , , objective] = wanted;
  expect(runbook).toBe('Score => 90% (carried over)\n\nTwo pages, with the numbers to call on the first.');
  // Below the retro on top, above all else.
  expect(objective).toMatch(/^### Retro\n[\s\S]*- Name an owner[^\n]*\n\nScore => 81.3% \(missed\)\n\n### Context\n/);

  await expect.poll(async () => (await texts(page, '.compact .score'))[0]).toBe('81.3 %');
  expect(await texts(page, 'tbody .sub')).toContain('#306 · @kr-owner · closed · left out: cancelled');
  expect(await texts(page, '.warnings .chip.danger')).toEqual([]);
  await button(browser, page, closing.finish).click();
  await button(browser, page, 'Close the quarter…').click();
  expect(await part(page, closing.title).getByText(closing.closed).count()).toBe(6);
});

test('one key result alone: it is cancelled, no longer counts, and nothing else is touched', async () => {
  const page = await openPanel(browser, readyToClose);
  await button(browser, page, 'Close the quarter…').click();
  for (const iid of IIDS) await choose(page, iid, iid === 306 ? 'cancelled' : 'open');
  await previewClosing(page);
  await close(page, 1);
  await browser.panel(page).getByText(closing.allDone(1)).waitFor();
  expect(states()).toEqual(['opened', 'opened', 'opened', 'opened', 'closed', 'opened']);
  await expect.poll(async () => (await texts(page, '.compact .score'))[0]).toBe('81.3 %');
});

test('when the third write fails, the rest is done and the objective waits; trying again writes only what is left', async () => {
  const page = await openPanel(browser, readyToClose);
  await button(browser, page, 'Close the quarter…').click();
  await previewClosing(page);
  for (const summary of await browser.panel(page).locator('.changes summary.change').all()) await summary.click();
  const wanted = await previewed(page);
  browser.standIn.weather.set({ kind: 'failingWrite', nth: 3 });
  await close(page, 6);

  await browser.panel(page).getByText(closing.soFar(4, 6)).waitFor();
  await button(browser, page, closing.again).waitFor();
  expect(await progress(page)).toEqual([
    '#302 · Done',
    '#303 · Done',
    '#304 · Failed',
    '#305 · Done',
    '#306 · Done',
    '#301 · Waiting',
  ]);
  await part(page, closing.progress).getByText(writeFailures.server[0]).waitFor();
  expect(
    await part(page, closing.progress)
      .getByRole('textbox', { name: closing.keptFor('#304') })
      .inputValue(),
  ).toBe(wanted[2]);
  expect(states()).toEqual(['closed', 'closed', 'opened', 'closed', 'closed', 'opened']);
  expect(writes()).toBe(5);

  await button(browser, page, closing.again).click();
  await browser.panel(page).getByText(closing.allDone(6)).waitFor();
  expect(writes()).toBe(7);
  expect(items().map(({ description }) => description)).toEqual(wanted);
  expect(states()).toEqual(Array(6).fill('closed'));
  expect(changes()).toEqual(Array(6).fill(1));
});

test('where the objective is left as it is, no key result waits for another', async () => {
  const page = await openPanel(browser, readyToClose);
  await button(browser, page, 'Close the quarter…').click();
  await choose(page, 301, 'open');
  await previewClosing(page);
  browser.standIn.weather.set({ kind: 'failingWrite', nth: 1 });
  await close(page, 5);
  await browser.panel(page).getByText(closing.soFar(4, 5)).waitFor();
  expect(await progress(page)).toEqual(['#302 · Failed', '#303 · Done', '#304 · Done', '#305 · Done', '#306 · Done']);
});

test.each([
  {
    name: 'in the same part',
    iid: 303,
    theirs: (text: string) => `${text}\n\nAnd where the keys are.`,
    wanted: 'Score => 90% (missed)\n\nTwo pages, with the numbers to call on the first.\n\nAnd where the keys are.',
  },
  {
    name: 'in another part',
    iid: 306,
    theirs: (text: string) => `${text} Tomorrow, two.`,
    wanted: 'Score => 25% (missed)\n\n### Context\n\nToday it takes the one team that built it. Tomorrow, two.',
  },
])('a key result that somebody changed meanwhile keeps their words: $name', async ({ iid, theirs, wanted }) => {
  const page = await openPanel(browser, readyToClose);
  await button(browser, page, 'Close the quarter…').click();
  await previewClosing(page);
  const item = held(browser, { path: readyToClose.path, iid });
  item.description = theirs(item.description);
  await close(page, 6);
  await button(browser, page, closing.again).waitFor();
  await part(page, closing.progress).getByText(outcomes.changed[0]).waitFor();
  const kept = part(page, closing.progress).getByRole('textbox', { name: closing.keptFor(`#${iid}`) });
  expect(await kept.inputValue()).toBe(wanted);
  expect(states().filter((state) => state === 'closed')).toHaveLength(4);
  expect(item).toMatchObject({ state: 'opened' });

  await button(browser, page, closing.again).click();
  await browser.panel(page).getByText(closing.allDone(6)).waitFor();
  expect(item.description).toBe(wanted);
  expect(states()).toEqual(Array(6).fill('closed'));
});

test('nothing chosen: nothing to preview, and the form can be left', async () => {
  const page = await openPanel(browser, readyToClose);
  await button(browser, page, 'Close the quarter…').click();
  for (const iid of IIDS) await choose(page, iid, 'open');
  await part(page, closing.title).getByText(closing.nothing).waitFor();
  const preview = part(page, closing.title).getByRole('button', { name: closing.preview });
  expect(await preview.getAttribute('aria-disabled')).toBe('true');
  await part(page, closing.title).getByRole('button', { name: closing.cancel }).click();
  await button(browser, page, 'Close the quarter…').waitFor();
  expect(writes()).toBe(0);
  await browser.panel(page).getByRole('heading', { name: toFix.title }).waitFor();
  await button(browser, page, panel.details).click();
});
