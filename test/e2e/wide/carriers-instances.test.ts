import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StandInOptions } from '../../gitlab/stand-in';
import { type Place, places } from '../../gitlab/worlds/places';
import { readPanel } from '../../tools/panel-text';
import { anotherSite, type Site } from '../another-site';
import { openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

beforeEach(() => forgetAll(browser));

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

type Scores = { [name in keyof typeof places]?: string | undefined };

/** What is written as text, and so needs nothing of GitLab's but issues. */
const WRITTEN: Scores = {
  blueprint: '63.3 %',
  blueprintIncomplete: '45 %',
  labelledObjective: '75 % partial',
  customObjective: '60 %',
  written: '60 % 3 of 4 scored',
  writtenTable: '60 %',
  levelsByLink: '72.5 %',
  cycle: '45 %',
  passThrough: '80 %',
  nonsenseDates: '55 %',
};
const WITH_EPICS: Scores = { ...WRITTEN, epicObjective: '49 %', customByEpic: '55 %' };
const NATIVE: Scores = { renamedTypes: '57.5 %', levels: '67.5 %' };
const { blueprint, customObjective, levelsByLink, written } = WRITTEN;
const SOME: Scores = { blueprint, customObjective, levelsByLink, written };

const INSTANCES: [name: string, gitlab: StandInOptions, scores: Scores][] = [
  ['17.2', { version: '17.2.0-ee' }, { ...WITH_EPICS, ...NATIVE }],
  ['Community Edition', { edition: 'community', version: '19.5.0' }, { ...WRITTEN, trend: '63 % 1 of 5 scored' }],
  ['Community Edition 17.2', { edition: 'community', version: '17.2.0' }, SOME],
  ['no native types', { nativeTypes: 'removed' }, SOME],
  ['no native types, linked', { nativeTypes: 'removed-and-linked' }, { ...SOME, trend: '63 % 1 of 5 scored' }],
];

/** Visits the place there, and waits for the score. */
async function expectScore(site: Site, place: Place, score: string | undefined): Promise<void> {
  const page = await site.open(place.page);
  const seen = async () => (await readPanel(browser.panel(page))).score;
  await expect.poll(seen).toBe(score);
  await page.close();
}

test.each(INSTANCES)('%s: the same scores', { timeout: 120_000 }, async (_, gitlab, scores) => {
  const site = await anotherSite(browser, gitlab);
  for (const [name, score] of Object.entries(scores)) {
    await expectScore(site, places[name as keyof typeof places], score);
  }
  await site.close();
});

test.each(['19.5.0', '17.2.0'])(
  'Community Edition %s is never asked for what Enterprise alone has',
  async (version) => {
    const site = await anotherSite(browser, { edition: 'community', version });
    const documents: string[] = [];
    const { handle } = site.standIn;
    site.standIn.handle = async (request) => {
      if (request.url.endsWith('/api/graphql')) documents.push((await request.clone().json()).query);
      return handle(request);
    };
    await expectScore(site, places.blueprint, WRITTEN.blueprint);
    await expectScore(site, places.levels, 'Not scored yet');
    await site.close();
    expect(documents.length).toBeGreaterThan(4);
    for (const document of documents) {
      expect(document).not.toMatch(/progress|health|epic|weight|iteration|availableFeatures|customField/i);
    }
  },
);

test('without the native types and without links, an objective still shows the score in its description', async () => {
  const site = await anotherSite(browser, { nativeTypes: 'removed' });
  const page = await openPanel({ ...browser, ...site }, places.efficiency);
  const { score, warnings, explanation } = await readPanel(browser.panel(page));
  expect([score, warnings[0]]).toEqual(['–', 'Description says 94 %: no key result is scored']);
  expect(explanation).toContain(
    'The description says 94. No key result here has a score that it could be compared with.',
  );
  await site.close();
});

test('linked again, its key result at 144 is in its table', async () => {
  const site = await anotherSite(browser, { nativeTypes: 'removed-and-linked' });
  const page = await openPanel({ ...browser, ...site }, places.efficiency);
  const { score, rows } = await readPanel(browser.panel(page));
  expect(score).toBe('144 % 1 of 5 scored');
  expect(rows.map(([, one]) => one)).toEqual(['–', '144 %', '–', '–', '–']);
  await site.close();
});
