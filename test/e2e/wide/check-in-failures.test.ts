import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInPreview, checkInRun } from '../../../lib/text/check-in';
import { noteSaid, stepSaid } from '../../../lib/text/check-in-outcomes';
import { MEDDLED_SCORE } from '../../gitlab/meddling';
import type { Weather } from '../../gitlab/weather';
import { places } from '../../gitlab/worlds/places';
import {
  comments,
  drafts,
  mutations,
  openCheckIn,
  preview,
  previewed,
  runEnds,
  runLines,
  tryAgain,
  type,
  writeAll,
} from '../check-in-page';
import { button, held } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

const at = places.efficiency;
const THIRD = 3491;
const typed = [
  { iid: 3701, score: '12', words: 'Rehearsed.' },
  { iid: 3400, score: '150', words: 'Cheaper.' },
  { iid: THIRD, score: '60', health: 'On track', words: 'Three indicators more.' },
  { iid: 3492, score: '93', words: 'Split.' },
  { iid: 3546, score: '77', words: 'Two fleets.' },
];

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

async function previewFive(): Promise<Page> {
  const page = await openCheckIn(browser, at);
  for (const { iid, ...edit } of typed) await type(browser, page, iid, edit);
  await preview(browser, page);
  return page;
}

const third = () => held(browser, { ...at, iid: THIRD });
const scores = () => typed.map(({ iid }) => held(browser, { ...at, iid }).progress?.progress);
const linesOf = (body = '') => [...body.matchAll(/work_items\/(\d+)\)/g)].map(([, iid]) => Number(iid));
const own = () => comments(browser, at).map(({ body }) => linesOf(body));
const written = (steps: number) => Array.from({ length: steps }, () => 'WriteKeyResult');

test.each<[string, Weather, string]>([
  [
    'fails',
    { kind: 'failingWrite', nth: 3 },
    stepSaid({ kind: 'failed', problem: { kind: 'server', until: null } })[0],
  ],
  [
    'is silently ignored',
    { kind: 'ignoredWrite', nth: 3 },
    stepSaid({ kind: 'ignored', parts: ['score', 'health'] })[0],
  ],
])(
  'the third of five writes %s: the others are done and told, it is said, and only it is tried again',
  async (_, weather, lead) => {
    const page = await previewFive();
    browser.standIn.weather.set(weather);
    await writeAll(browser, page);
    expect(await runLines(browser, page)).toEqual([
      '#3701 · Done',
      '#3400 · Done',
      `#${THIRD} · Failed: ${lead}`,
      '#3492 · Done',
      '#3546 · Done',
      'Done',
    ]);
    expect(scores()).toEqual([12, 100, 55, 93, 77]);
    expect(own()).toEqual([[3701, 3400, 3492, 3546]]);
    expect(mutations(browser)).toEqual([...written(5), 'CreateNote']);
    expect(await drafts(browser)).toEqual([
      {
        open: true,
        edits: {
          [`gid://gitlab/WorkItem/${third().id}`]: { score: '60', health: 'onTrack', words: 'Three indicators more.' },
        },
        told: {},
      },
    ]);

    await tryAgain(browser, page);
    await browser.panel(page).getByText(checkInRun.allDone).waitFor();
    expect(mutations(browser)).toEqual([...written(5), 'CreateNote', ...written(1), 'UpdateNote']);
    expect([scores(), third().health]).toEqual([[12, 100, 60, 93, 77], 'onTrack']);
    expect(own()).toEqual([[3701, 3400, 3492, 3546, THIRD]]);
    expect(comments(browser, at)[0]?.body).toContain('55% → 60%, on track – Three indicators more.');
  },
);

const allDone = (page: Page) => browser.panel(page).getByText(checkInRun.allDone).waitFor();

test('a colleague changes the third meanwhile: theirs is shown and stays until it is written over on purpose', async () => {
  const page = await previewFive();
  browser.standIn.weather.set({ kind: 'scoredMeanwhile', iid: THIRD, before: 'reading' });
  await writeAll(browser, page);
  const [lead, rest] = stepSaid({ kind: 'changed', score: MEDDLED_SCORE, health: 'atRisk' });
  expect((await runLines(browser, page))[2]).toBe(`#${THIRD} · Failed: ${lead}`);
  await browser.panel(page).getByText(rest.trim()).waitFor();
  expect(scores()).toEqual([12, 100, MEDDLED_SCORE, 93, 77]);
  expect(own()).toEqual([[3701, 3400, 3492, 3546]]);
  expect(mutations(browser)).toEqual([...written(4), 'CreateNote']);
  browser.standIn.weather.set({ kind: 'clear' });

  await tryAgain(browser, page);
  await button(browser, page, checkInPreview.write).waitFor();
  const { changes } = await previewed(browser, page);
  expect(changes).toEqual({
    [`#${THIRD}`]: `${MEDDLED_SCORE} % → 60 %, in GitLab’s progress field · at risk → on track`,
  });
  expect(scores()[2]).toBe(MEDDLED_SCORE);
  await button(browser, page, checkInPreview.write).click();
  await allDone(page);
  expect(mutations(browser)).toEqual([...written(4), 'CreateNote', ...written(1), 'UpdateNote']);
  expect([scores(), third().health]).toEqual([[12, 100, 60, 93, 77], 'onTrack']);
  expect(comments(browser, at)[0]?.body).toContain(`${MEDDLED_SCORE}% → 60%, on track – Three indicators more.`);
});

test.each(['badGateway', 'timeout'] as const)(
  'a write that landed without an answer (%s) is done, and not made again',
  async (form) => {
    const page = await previewFive();
    // The first key result is read, then written.
    browser.standIn.weather.set({ kind: 'answerLost', form }, 2);
    await button(browser, page, checkInPreview.write).click();
    await browser.panel(page).getByText(checkInRun.allDone).waitFor({ timeout: 40_000 });
    expect(mutations(browser)).toEqual([...written(5), 'CreateNote']);
    expect(scores()).toEqual([12, 100, 60, 93, 77]);
    expect(own()).toEqual([typed.map(({ iid }) => iid)]);
  },
);

test('a comment that landed without an answer is not written twice', async () => {
  const page = await openCheckIn(browser, at);
  await type(browser, page, THIRD, { words: 'Only words.' });
  await preview(browser, page);
  // Its key result is read, then the comments, then it is written.
  browser.standIn.weather.set({ kind: 'answerLost', form: 'badGateway' }, 3);
  await button(browser, page, checkInPreview.write).click();
  await allDone(page);
  expect([mutations(browser), own()]).toEqual([['CreateNote'], [[THIRD]]]);
});

test('the comment fails: only it is tried again', async () => {
  const page = await previewFive();
  browser.standIn.weather.set({ kind: 'failingWrite', nth: 6 });
  await writeAll(browser, page);
  const [lead] = noteSaid({ kind: 'failed', problem: { kind: 'server', until: null } });
  expect((await runLines(browser, page)).at(-1)).toBe(`Failed: ${lead}`);
  expect([scores(), own()]).toEqual([[12, 100, 60, 93, 77], []]);
  await tryAgain(browser, page);
  await allDone(page);
  expect(mutations(browser)).toEqual([...written(5), 'CreateNote', 'CreateNote']);
  expect(own()).toEqual([typed.map(({ iid }) => iid)]);
  expect(await drafts(browser)).toEqual([]);
});

/** How often the score of each was changed, as GitLab noted it. A refused request is none. */
const changes = () =>
  typed.map(({ iid }) => {
    const { notes } = held(browser, { ...at, iid });
    const isNew = ({ createdAt }: { createdAt: string }) => createdAt === browser.standIn.clock.stamp();
    return notes.filter((note) => isNew(note) && (note.action === 'progress' || note.action === 'description')).length;
  });

/** Writes until two key results are there; then the weather turns. */
async function turnsAfterTwo(page: Page, weather: Weather): Promise<void> {
  browser.standIn.weather.set({ kind: 'slow', ms: 300 });
  await button(browser, page, checkInPreview.write).click();
  await expect
    .poll(() => scores()[1] === 100 && held(browser, { ...at, iid: 3400 }).description.includes('150'))
    .toBe(true);
  browser.standIn.weather.set(weather);
}

test('signed out in the middle: it stops, keeps the rest, and goes on once signed in again', async () => {
  const page = await previewFive();
  await turnsAfterTwo(page, { kind: 'signedOut' });
  await runEnds(browser, page);
  const lines = await runLines(browser, page);
  const [lead] = stepSaid({ kind: 'failed', problem: { kind: 'signed-out', until: null } });
  expect(lines.filter((line) => line.includes(lead))).toHaveLength(1);
  const at = lines.findIndex((line) => line.includes(lead));
  expect(at).toBeGreaterThan(1);
  expect(lines.slice(at + 1).filter((line) => !line.endsWith('Waiting'))).toEqual([]);
  await browser.panel(page).getByRole('link', { name: checkInRun.signIn }).waitFor();
  browser.standIn.weather.set({ kind: 'clear' });
  await tryAgain(browser, page);
  await allDone(page);
  expect(changes()).toEqual([1, 1, 1, 1, 1]);
  expect(own()).toEqual([typed.map(({ iid }) => iid)]);
});

test('GitLab asks for a pause in the middle: it is said, nothing is lost, nothing written twice', async () => {
  const page = await previewFive();
  await turnsAfterTwo(page, { kind: 'rateLimited', retryAfterSeconds: 60, lasting: true });
  await runEnds(browser, page);
  const lines = await runLines(browser, page);
  expect(lines.filter((line) => /Nothing is written: GitLab asks for a pause until \d/.test(line))).toHaveLength(1);
  browser.standIn.weather.set({ kind: 'clear' });
  await tryAgain(browser, page);
  await allDone(page);
  expect(changes()).toEqual([1, 1, 1, 1, 1]);
  expect(own()).toEqual([typed.map(({ iid }) => iid)]);
});

test('the own comment is changed elsewhere after the preview: it is shown anew before it is written', async () => {
  const [first] = typed;
  const before = await openCheckIn(browser, at);
  await type(browser, before, first?.iid ?? 0, { words: 'A first word.' });
  await preview(browser, before);
  await writeAll(browser, before);
  await before.close();
  expect(own()).toEqual([[3701]]);

  const page = await previewFive();
  const [note] = comments(browser, at);
  if (note) note.body += '\n\nThank you all.';
  await writeAll(browser, page);
  const said = noteSaid({ kind: 'changed', note: { body: '' } });
  expect((await runLines(browser, page)).at(-1)).toBe(`Failed: ${said[0]}`);
  await tryAgain(browser, page);
  await browser.panel(page).getByText(checkInPreview.again).waitFor();
  await button(browser, page, checkInPreview.write).click();
  await allDone(page);
  expect(own()).toEqual([typed.map(({ iid }) => iid)]);
  expect(comments(browser, at)[0]?.body).toMatch(/Thank you all\.$/);
  expect(mutations(browser)).toEqual(['CreateNote', ...written(5), 'UpdateNote']);
});
