import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIn, checkInPreview, checkInRun } from '../../lib/text/check-in';
import { checkInPlace } from '../../lib/text/check-in-place';
import { panel } from '../../lib/text/panel';
import { places } from '../gitlab/worlds/places';
import { keyResults } from '../tools/panel-text';
import { comments, drafts, formIsOpen, mutations, previewed } from './check-in-page';
import { button, held } from './desk-page';
import { type Launched, launch } from './harness';
import { pressAt, tabTo } from './keyboard';
import { settled } from './stand-in-page';

const at = places.efficiency;

/** In the order of the table; the second score stands in its description, since the field holds 100 at most. */
const typed = [
  { iid: 3701, score: '12', health: 'On', words: 'A zone was recovered in 40 minutes.' },
  { iid: 3400, score: '150.5', health: 'On', words: 'Storage is <b>tiered</b> | /close' },
  { iid: 3491, score: '60', health: 'Ne', words: '/close is no command here' },
  { iid: 3492, score: '93', health: 'On', words: '' },
  { iid: 3546, score: '77', health: 'At r', words: 'One fleet → two – in a month, 5% a week' },
];

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterAll(() => browser?.close());

test('five key results are updated by keyboard alone, and GitLab holds and shows what was previewed', async () => {
  const page = await browser.open(at.page);
  await settled(page);
  const shown = browser.panel(page);
  await shown.getByText('Mean of').waitFor();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await pressAt(page, panel.details);
  await button(browser, page, checkInPlace.open).waitFor();
  await pressAt(page, checkInPlace.open);
  await formIsOpen(browser, page);
  for (const { iid, score, health, words } of typed) {
    const { title } = held(browser, { ...at, iid });
    await tabTo(page, checkIn.scoreOf(title));
    await page.keyboard.type(score);
    await tabTo(page, checkIn.healthOf(title));
    await page.keyboard.type(health);
    await tabTo(page, checkIn.noteOf(title));
    await page.keyboard.type(words);
  }
  expect(mutations(browser)).toEqual([]);

  await page.keyboard.press('Control+Enter');
  await button(browser, page, checkInPreview.write).waitFor();
  const { changes, notes } = await previewed(browser, page);
  expect(changes).toEqual({
    '#3701': '9 % → 12 %, in GitLab’s progress field · needs attention → on track',
    '#3400': '144 % → 150.5 %, in the description · no health → on track',
    '#3491': '55 % → 60 %, in GitLab’s progress field · no health → needs attention',
    '#3492': '92 % → 93 %, in GitLab’s progress field · no health → on track',
    '#3546': '76 % → 77 %, in GitLab’s progress field · no health → at risk',
  });
  expect(notes).toHaveLength(1);
  expect(comments(browser, at)).toEqual([]);

  await pressAt(page, checkInPreview.write);
  await shown.getByText(checkInRun.allDone).waitFor();
  expect(
    typed.map(({ iid }) => held(browser, { ...at, iid })).map((item) => [item.progress?.progress, item.health]),
  ).toEqual([
    [12, 'onTrack'],
    [100, 'onTrack'],
    [60, 'needsAttention'],
    [93, 'onTrack'],
    [77, 'atRisk'],
  ]);
  expect(held(browser, { ...at, iid: 3400 }).description).toContain('150.5');
  expect(comments(browser, at).map(({ body, author }) => ({ body, author }))).toEqual([
    { body: notes[0], author: 'infra-lead' },
  ]);
  expect(mutations(browser)).toEqual([...typed.map(() => 'WriteKeyResult'), 'CreateNote']);

  // GitLab's own page, which nobody loaded anew.
  const row = page.locator('.tree-item', { hasText: '#3491' });
  await expect.poll(() => row.getByTestId('item-progress').innerText()).toBe('60%');
  await row.getByText('Needs attention').waitFor();
  const comment = page.locator('.work-item-notes .note-body', { hasText: 'Check-in 2023-10-25' });
  await comment.getByText('A zone was recovered in 40 minutes.').waitFor();
  expect(await comment.locator('li').count()).toBe(5);

  await page.keyboard.press('Tab');
  await pressAt(page, checkInRun.close);
  const scores = async () => {
    const rows = await keyResults(shown).locator('tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('td').first().innerText()));
    return cells.map((cell) => Number.parseFloat(cell));
  };
  await expect.poll(scores).toEqual([12, 150.5, 60, 93, 77]);
  await shown.getByText('2 weeks late').waitFor({ state: 'detached' });
  expect(await drafts(browser)).toEqual([]);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(typed.map(({ iid }) => held(browser, { ...at, iid }).state)).toEqual(typed.map(() => 'opened'));
  await page.close();
});
