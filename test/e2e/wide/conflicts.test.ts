import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { templatePicker } from '../../../lib/text/desk';
import { confirmWords, preview } from '../../../lib/text/preview';
import { outcomes, theirsStays, undoing, writeFailures, writing } from '../../../lib/text/writing';
import { MEDDLING } from '../../gitlab/meddling';
import type { Weather } from '../../gitlab/weather';
import { type Place, places } from '../../gitlab/worlds/places';
import { button, changed, held, kept, openPanel, said, write, writeThrough } from '../desk-page';
import { type Launched, launch } from '../harness';
import { editElsewhere } from '../stand-in-page';
import { forgetAll } from '../storage';

/** One section of its own, and notes behind it. */
const at = places.otherSpelling;
const FORM = 'Infrastructure Platforms (2025)';
const CONTEXT = '## Context\n\n<What the objective is about, and the problem it solves>';
const THEIR_CONTEXT = '## Context\n\nAlerts come in hundreds, and one of them matters.';
const THEIR_NOTE = 'Moved to 9 August.';

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
  browser.standIn.weather.set({ kind: 'clear' });
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

const description = (place: Place = at) => held(browser, place).description;
const writes = () => browser.standIn.requests.filter(({ operationName }) => operationName === 'WriteDescription');

/** The preview of what the form lacks. */
async function propose(page: Page): Promise<void> {
  await button(browser, page, templatePicker.useThis(FORM)).click();
  await button(browser, page, confirmWords.gitlab.action).waitFor();
}

/** An objective with the preview of its missing section, and that text as it is to be. */
async function openPreview(user?: string): Promise<{ page: Page; before: string; wanted: string }> {
  const page = await openPanel(browser, at, user);
  await propose(page);
  return { page, before: description(), wanted: `${CONTEXT}\n\n${description()}` };
}

/** Somebody else’s edit; the page hears of it within a second, and the write does not wait for that. */
const edit = (text: string) => editElsewhere(browser, at, { description: text });

/** A page that hears of nobody’s edits, as one whose connection for them is lost. */
const deafen = (page: Page) => page.route('**/-/stand-in/item*', (route) => route.abort());

test.each(['before', 'after'] as const)(
  'another section changed %s the preview was made: both changes are kept',
  async (when) => {
    const page = await openPanel(browser, at);
    await deafen(page);
    const before = description();
    const theirs = `${before}\n\n${THEIR_NOTE}`;
    if (when === 'before') await edit(theirs);
    await propose(page);
    if (when === 'after') await edit(theirs);
    await write(browser, page);
    await said(browser, page, outcomes.changed[0]);
    expect(description()).toBe(theirs);
    expect(await kept(browser, page, writing.kept)).toBe(`${CONTEXT}\n\n${before}`);
    expect(await changed(browser, page)).toEqual({ removed: [], added: [...CONTEXT.split('\n'), ''] });
    expect(writes()).toEqual([]);

    await write(browser, page);
    await said(browser, page, outcomes.written[0]);
    expect(description()).toBe(`${CONTEXT}\n\n${theirs}`);
    await button(browser, page, undoing.action).click();
    await expect.poll(() => description()).toBe(theirs);
  },
);

test.each([
  ['before', 'mine', CONTEXT],
  ['after', 'mine', CONTEXT],
  ['before', 'theirs', THEIR_CONTEXT],
  ['after', 'theirs', THEIR_CONTEXT],
] as const)('the same section changed %s the preview was made: asks, and takes %s', async (when, side, taken) => {
  const page = await openPanel(browser, at);
  await deafen(page);
  const before = description();
  const notes = `${before}\n\n${THEIR_NOTE}`;
  const theirs = `${THEIR_CONTEXT}\n\n${notes}`;
  if (when === 'before') await edit(theirs);
  await propose(page);
  if (when === 'after') await edit(theirs);
  await write(browser, page);
  await said(browser, page, outcomes.conflict[0]);
  expect(description()).toBe(theirs);
  const shown = (label: string) =>
    browser.panel(page).getByRole('figure', { name: label }).locator('pre').textContent();
  expect([await shown(writing.mine), await shown(writing.theirs)]).toEqual([CONTEXT, THEIR_CONTEXT]);
  expect(await kept(browser, page, writing.kept)).toBe(`${CONTEXT}\n\n${before}`);

  await button(browser, page, writing.favour[side]).click();
  if (side === 'mine') await writeThrough(browser, page);
  else await said(browser, page, theirsStays);
  expect(description()).toBe(`${taken}\n\n${notes}`);
});

test('an edit that reaches the panel while the preview stands is not written over either', async () => {
  const { page, before, wanted } = await openPreview();
  const theirs = `${before}\n\n## Scoring Criteria\n\nThe mean of both.`;
  await edit(theirs);
  const other = browser.panel(page).locator('.forms li', { hasText: 'Infrastructure Platforms (2023)' });
  await other.getByText(templatePicker.adds(['Context']), { exact: true }).waitFor();
  await write(browser, page);
  await said(browser, page, outcomes.changed[0]);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  await write(browser, page);
  await said(browser, page, outcomes.written[0]);
  expect(description()).toBe(`${CONTEXT}\n\n${theirs}`);
});

test('an edit in the moment of writing is found out: both texts are shown, and ours can be copied', async () => {
  await browser.context.grantPermissions(['clipboard-read'], { origin: browser.origin });
  const { page, before, wanted } = await openPreview();
  browser.standIn.weather.set({ kind: 'editedMeanwhile', before: 'writing', section: 'Notes' });
  await write(browser, page);
  await said(browser, page, outcomes.overtaken[0]);
  const theirs = before.replace('## Notes\n', `## Notes\n\n${MEDDLING}\n`);
  expect(theirs).not.toBe(before);
  expect(await kept(browser, page, writing.theirs)).toBe(theirs);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  const { removed } = await changed(browser, page);
  expect(removed).toContain(MEDDLING);

  await button(browser, page, `${writing.copy}: ${writing.kept}`).click();
  await browser.panel(page).getByText(writing.copied, { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(wanted);
  expect(writes()).toHaveLength(1);
});

test('a label added in the moment of writing is nobody’s loss', async () => {
  const { page, wanted } = await openPreview();
  browser.standIn.weather.set({ kind: 'labelledMeanwhile' });
  await write(browser, page);
  await said(browser, page, outcomes.written[0]);
  expect(description()).toBe(wanted);
  expect(held(browser, at).labels).toContain('maintenance');
});

const failing: [kind: keyof typeof writeFailures, weather: Weather][] = [
  ['signed-out', { kind: 'signedOut' }],
  ['forbidden', { kind: 'forbidden' }],
  ['not-found', { kind: 'notFound' }],
  ['server', { kind: 'failing' }],
  ['timeout', { kind: 'timeout' }],
  ['not-understood', { kind: 'garbage', form: 'html' }],
];

test.each(failing)('%s: says so, keeps the text, and writes when it is tried again', async (kind, weather) => {
  const { page, before, wanted } = await openPreview();
  browser.standIn.weather.set(weather);
  await write(browser, page);
  await said(browser, page, writeFailures[kind][0]);
  expect(await browser.panel(page).locator('.said').innerText()).toContain(writeFailures[kind][1].trim());
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  expect(description()).toBe(before);

  browser.standIn.weather.set({ kind: 'clear' });
  await button(browser, page, writing.tryAgain).click();
  await write(browser, page);
  await said(browser, page, outcomes.written[0]);
  expect(description()).toBe(wanted);
});

test('rate limited: names the time, and keeps the text', async () => {
  const { page, before, wanted } = await openPreview();
  browser.standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 1, lasting: true });
  await write(browser, page);
  await said(browser, page, /^Nothing is written: GitLab asks for a pause until \d\d?:\d\d/);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  expect(description()).toBe(before);
});

test('422, a token that is not the page’s any more: says to reload, and keeps the text', async () => {
  const { page, before, wanted } = await openPreview();
  await page.evaluate(() => document.querySelector('meta[name="csrf-token"]')?.setAttribute('content', 'old'));
  await write(browser, page);
  await said(browser, page, writeFailures.refused[0]);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  expect(description()).toBe(before);
  expect(writes()).toHaveLength(1);
});

test('signed out: the link leads to the sign-in page, in a new tab', async () => {
  const { page } = await openPreview();
  browser.standIn.weather.set({ kind: 'signedOut' });
  await write(browser, page);
  const link = browser.panel(page).getByRole('link', { name: writing.signIn });
  const [tab] = await Promise.all([browser.context.waitForEvent('page'), link.click()]);
  await tab.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await kept(browser, page, writing.kept)).toContain('## Context');
});

test('the write alone fails: nobody can tell, so it says that, and a second try writes once', async () => {
  const { page, before, wanted } = await openPreview();
  browser.standIn.weather.set({ kind: 'failingWrite', nth: 1 });
  await write(browser, page);
  await said(browser, page, writeFailures.server[0]);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  expect(description()).toBe(before);

  await button(browser, page, writing.tryAgain).click();
  await write(browser, page);
  await said(browser, page, outcomes.written[0]);
  expect(description()).toBe(wanted);
});

test('only the answer is lost: it is looked up, and said to be written', async () => {
  const { page, wanted } = await openPreview();
  browser.standIn.weather.set({ kind: 'answerLost', form: 'badGateway' });
  await write(browser, page);
  await said(browser, page, outcomes.written[0]);
  expect(description()).toBe(wanted);
  expect(writes()).toHaveLength(1);
});

test('the answer is lost and nothing can be looked up: nobody can tell; what is there is not written twice', async () => {
  const { page, wanted } = await openPreview();
  let written = false;
  await page.route('**/api/graphql', async (route) => {
    if (written) return route.abort();
    written = route.request().postData()?.includes('WriteDescription') ?? false;
    if (!written) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await write(browser, page);
  await said(browser, page, writeFailures.offline[0]);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  expect(description()).toBe(wanted);
  const { lockVersion } = held(browser, at);

  // Before the panel can read again by itself, and find that there is nothing to write.
  await button(browser, page, writing.tryAgain).click();
  await button(browser, page, confirmWords.gitlab.action).waitFor();
  await page.unroute('**/api/graphql');
  await write(browser, page);
  await said(browser, page, outcomes.written[0]);
  expect(description()).toBe(wanted);
  expect(held(browser, at).lockVersion).toBe(lockVersion);
  expect(writes()).toHaveLength(1);
});

test('who may not change the item is told so, and keeps the text', async () => {
  const { page, before, wanted } = await openPreview('visitor');
  await write(browser, page);
  await said(browser, page, outcomes['not-allowed'][0]);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  expect(description()).toBe(before);
  expect(writes()).toEqual([]);

  await button(browser, page, writing.close).click();
  await browser.panel(page).locator('.said').waitFor({ state: 'detached' });
});

test('what GitLab refuses is said in its words, and the text kept', async () => {
  const { page, before, wanted } = await openPreview();
  const reason = 'Description is too long (maximum is 1048576 characters)';
  await page.route('**/api/graphql', (route) =>
    route.request().postData()?.includes('WriteDescription')
      ? route.fulfill({ json: { data: { workItemUpdate: { errors: [reason], workItem: null } } } })
      : route.continue(),
  );
  await write(browser, page);
  await said(browser, page, outcomes.rejected[0]);
  expect(await browser.panel(page).locator('.reasons').innerText()).toBe(reason);
  expect(await kept(browser, page, writing.kept)).toBe(wanted);
  expect(description()).toBe(before);
});

test('a line that GitLab would run as a command is not written, not even as part of one’s own side', async () => {
  const item = held(browser, at);
  // A line like this was typed in an editor, or came with an import: GitLab takes it out with the next saving.
  item.description = '## Linked Epics\n\n/close\n\n1. demo/infra&1\n2. demo/infra&404';
  const theirs = '## Linked Epics\n\n1. demo/infra&1\n2. demo/infra&404\n3. demo/infra&5';
  const page = await openPanel(browser, at);
  await browser
    .panel(page)
    .getByRole('button', { name: /^Remove it…/ })
    .click();
  await edit(theirs);
  await write(browser, page);
  await said(browser, page, outcomes.conflict[0]);
  await button(browser, page, writing.favour.mine).click();
  await write(browser, page);
  await said(browser, page, outcomes.command[0]);
  expect(await browser.panel(page).locator('.result > pre').innerText()).toBe('/close');
  expect(await kept(browser, page, writing.kept)).toBe('## Linked Epics\n\n/close\n\n1. demo/infra&1\n');
  expect(description()).toBe(theirs);
  expect(held(browser, at).state).toBe('opened');
  expect(writes()).toEqual([]);
});

test('what GitLab takes out of a text is shown, with both texts', async () => {
  const place = places.hostileDescription;
  const page = await openPanel(browser, place);
  await propose(page);
  await write(browser, page);
  await said(browser, page, outcomes.altered[0]);
  expect((await changed(browser, page)).removed).toEqual(['/close']);
  expect(await kept(browser, page, writing.stored)).toBe(description(place));
  expect(await kept(browser, page, writing.kept)).toMatch(/^\/close$/m);
  expect(held(browser, place).state).toBe('opened');
});

test('a preview put away leaves nothing behind', async () => {
  const { page, before } = await openPreview();
  await button(browser, page, preview.cancel).click();
  await button(browser, page, confirmWords.gitlab.action).waitFor({ state: 'detached' });
  expect(description()).toBe(before);
  expect(writes()).toEqual([]);
});
