import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { consent } from '../../../lib/text/profiles';
import { type Place, places } from '../../gitlab/worlds/places';
import { readPanel } from '../../tools/panel-text';
import { button, openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';
import { settled } from '../stand-in-page';
import { forgetAll } from '../storage';

const { teamRules, teamLabels, badRules, newerRules } = places;
const BUILT_IN = { score: '70 %', rules: 'Labelled issues (okr:o / okr:kr)', question: null };
const AGREED = { score: '83 %', rules: 'Growth team', question: null };
const STAYS = 'The rules in use stay as they were.';

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

/** What the panel shows by whose rules, and what it asks: in short on the compact line, whole in the details. */
async function shown(page: Page) {
  const panel = browser.panel(page);
  const { score, explanation } = await readPanel(panel);
  const rules = explanation.map((line) => /Rules: (.*)\.$/.exec(line)?.[1]).find(Boolean);
  const chips = await panel.locator('.compact .chip', { hasText: 'OKR rules' }).allInnerTexts();
  const asked = await panel.locator('.consent .said strong').allInnerTexts();
  const short = { [consent.first]: consent.short.first, [consent.changed]: consent.short.changed };
  expect(chips).toEqual(asked.map((question) => short[question]));
  return { score, rules, question: asked[0] ?? null };
}

/** The panel once the project's file was looked at. */
async function visit(place: Place): Promise<Page> {
  const before = looks();
  const page = await openPanel(browser, place);
  await expect.poll(looks).toBeGreaterThan(before);
  // The answer is on its way.
  await page.waitForTimeout(300);
  return page;
}

const looks = () => browser.standIn.requests.filter(({ path }) => path.includes('okr-lens.json')).length;
const isPanelText = (page: Page, text: string) => browser.panel(page).getByText(text).waitFor();

function fileOf({ path }: Place): Record<string, string> {
  const files = browser.standIn.world.namespaces.find(({ fullPath }) => fullPath === path)?.files;
  if (!files) throw new Error(`No files in ${path}`);
  return files;
}
const FILE = '.gitlab/okr-lens.json';
function change(place: Place, rules: object): void {
  const files = fileOf(place);
  files[FILE] = JSON.stringify({ ...JSON.parse(files[FILE] ?? '{}'), ...rules });
}

test('a project’s rules change nothing before the reader agrees; then they hold, over a reload, for all of the project', async () => {
  const page = await visit(teamRules);
  await expect.poll(() => shown(page)).toEqual({ ...BUILT_IN, question: consent.first });
  const hosts = (on: Page) => browser.panel(on).count();
  const labelled = await browser.open(teamLabels.page);
  await settled(labelled);
  expect(await hosts(labelled)).toBe(0);

  await button(browser, page, consent.agree).click();
  await expect.poll(() => shown(page)).toEqual(AGREED);
  expect((await readPanel(browser.panel(page))).explanation.join(' ')).toContain(
    'What the rules “Growth team”, this project’s own, say',
  );
  await expect.poll(() => hosts(labelled)).toBe(1);

  await page.reload();
  await settled(page);
  await expect.poll(() => shown(page)).toEqual(AGREED);
  // Another project is another matter.
  const other = await visit(places.blueprint);
  expect((await shown(other)).rules).toBe(BUILT_IN.rules);
});

test('“Not now” is remembered until the file changes', async () => {
  const page = await visit(teamRules);
  await button(browser, page, consent.decline).click();
  await expect.poll(() => shown(page)).toEqual(BUILT_IN);
  await page.close();
  const again = await visit(teamRules);
  expect(await shown(again)).toEqual(BUILT_IN);
  await again.close();
  change(teamRules, { rounding: { decimals: 1 } });
  const changed = await visit(teamRules);
  await expect.poll(() => shown(changed)).toEqual({ ...BUILT_IN, question: consent.first });
});

test('a changed file is asked about, the rules agreed to hold until then; with the file its rules go', async () => {
  const page = await visit(teamRules);
  await button(browser, page, consent.agree).click();
  await expect.poll(() => shown(page)).toEqual(AGREED);
  await page.close();

  change(teamRules, { name: 'Growth team, new', rounding: { decimals: 1 } });
  const changed = await visit(teamRules);
  await expect.poll(() => shown(changed)).toEqual({ ...AGREED, question: consent.changed });
  await isPanelText(changed, '“Growth team, new” changes how scores are rounded.');
  await button(browser, changed, consent.agree).click();
  const renewed = { score: '83.3 %', rules: 'Growth team, new', question: null };
  await expect.poll(() => shown(changed)).toEqual(renewed);
  await changed.close();

  change(teamRules, { rollUp: { capAt100: 'maybe' } });
  const broken = await visit(teamRules);
  await isPanelText(broken, `rollUp.capAt100 must be true or false. ${STAYS}`);
  expect(await shown(broken)).toEqual(renewed);
  await broken.close();

  delete fileOf(teamRules)[FILE];
  const gone = await visit(teamRules);
  await expect.poll(() => shown(gone)).toEqual(BUILT_IN);
});

test.each([
  ['a wrong value', badRules, `rollUp.capAt100 must be true or false. ${STAYS}`],
  ['a later version', newerRules, 'written for a newer version of OKR Lens. Update the extension.'],
])('%s is said, and nothing changes', async (_, place, sentence) => {
  const page = await visit(place);
  await isPanelText(page, sentence);
  expect(await shown(page)).toEqual(BUILT_IN);
});

const HOSTILE: [name: string, text: string, sentence: string][] = [
  ['no JSON', '{"okrLens": 1, "name": ', 'is not JSON'],
  ['a page', '<!doctype html><script>alert(1)</script>', 'is not JSON'],
  [
    'a prototype',
    '{"okrLens": 1, "name": "x", "__proto__": {"rollUp": {"capAt100": false}}}',
    '__proto__ is no setting',
  ],
  ['a constructor', '{"okrLens": 1, "name": "x", "rollUp": {"constructor": {}}}', 'rollUp.constructor is no setting'],
  ['depth', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'could not be read'],
  ['length', JSON.stringify({ okrLens: 1, name: 'x'.repeat(70_000) }), 'longer than 64 kB'],
  ['invisible signs in the name', JSON.stringify({ okrLens: 1, name: 'Na\u202ee' }), 'name must be one line of text'],
];

test.each(HOSTILE)('a hostile file is refused with a sentence: %s', async (_, text, sentence) => {
  fileOf(teamRules)[FILE] = text;
  const page = await visit(teamRules);
  await isPanelText(page, sentence);
  expect(await shown(page)).toEqual(BUILT_IN);
});

test('markup in a name stays text, before and after it is agreed to', async () => {
  const name = '<img src=x onerror=alert(1)> & <mark>us</mark>';
  change(teamRules, { name });
  const page = await visit(teamRules);
  await isPanelText(page, `“${name}” changes`);
  await button(browser, page, consent.agree).click();
  await expect.poll(() => shown(page)).toEqual({ ...AGREED, rules: name });
  expect(await browser.panel(page).locator('img, mark').count()).toBe(0);
});
