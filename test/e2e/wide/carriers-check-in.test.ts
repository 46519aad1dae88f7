import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkIn, rowLocks } from '../../../lib/text/check-in';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { consent } from '../../../lib/text/profiles';
import type { StandInOptions } from '../../gitlab/stand-in';
import type { WorldItem } from '../../gitlab/world';
import { type Place, places } from '../../gitlab/worlds/places';
import { readPanel } from '../../tools/panel-text';
import { anotherSite } from '../another-site';
import { comments, drafts, formIsOpen, openCheckIn, preview, previewed, type Typed, writeAll } from '../check-in-page';
import { button, held, openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';
import { forgetAll } from '../storage';

const { blueprint, labelledObjective, epicObjective, epicKeyResult, customObjective, customByEpic } = places;
const { written, writtenTable, renamedTypes, levels, levelsByLink, efficiency, partlyScored, teamRules } = places;

type Address = Pick<Place, 'path' | 'iid'>;

/** What is typed for one key result, and what comes of it. */
interface Row extends Typed {
  of: Address;
  /** The metric’s current value. */
  value?: string;
  /** In the preview. */
  says: string;
  /** What GitLab holds then, beside all it held before. */
  holds?: Partial<WorldItem>;
  /** A part of its description, before and after; without one before it comes to the end. */
  text?: [before: string, after: string];
  /** Its line of the comment, behind title and address. */
  line: string;
}

interface CheckedIn {
  at: Place;
  gitlab?: StandInOptions;
  user?: string;
  rows: Row[];
  /** What the panel shows then. */
  score: string;
}

const below = ({ path, iid }: Address, by = 1): Address => ({ path, iid: iid + by });
const words = 'Half of it is done.';

const inBlueprint: Row[] = [
  {
    of: below(blueprint),
    score: '80',
    words,
    says: '60 % → 80 %, in the description',
    text: ['Score => 60%', 'Score => 80%'],
    line: ': 60% → 80% – Half of it is done.',
  },
  {
    of: below(blueprint, 2),
    score: '80',
    says: '60 % → 80 %, in the description',
    text: ['Progress: 3/5', 'Progress: 80%'],
    line: ': 60% → 80%',
  },
  {
    of: below(blueprint, 3),
    score: '77,5',
    says: '70 % → 77.5 %, in the description',
    text: ['on a copy => 70%', 'on a copy => 77.5%'],
    line: ': 70% → 77.5%',
  },
];

const inEpics: Row[] = [
  {
    of: epicKeyResult,
    score: '65',
    health: 'On track',
    words,
    says: '55 % → 65 %, in the title · needs attention → on track',
    holds: { title: 'KR: Idle capacity below a tenth => 65%', health: 'onTrack' },
    line: ': 55% → 65%, on track – Half of it is done.',
  },
  {
    of: { path: labelledObjective.path, iid: 21 },
    score: '45',
    says: '35 % → 45 %, in the title',
    holds: { title: 'KR: Every team sees its costs => 45%' },
    line: ': 35% → 45%, on track',
  },
];

const inCustomTypes: Row[] = [
  {
    of: below(customObjective),
    score: '120',
    says: '72 % → 120 %, in the title',
    holds: { title: 'Nine of ten tickets are closed without an engineer => 120%' },
    line: ': 72% → 120%',
  },
  {
    of: below(customObjective, 2),
    score: '50',
    words,
    says: '48 % → 50 %, in the description',
    text: ['Score => 48%', 'Score => 50%'],
    line: ': 48% → 50% – Half of it is done.',
  },
];

const CARRIERS: Record<string, CheckedIn> = {
  'labelled issues with their scores in descriptions': {
    at: blueprint,
    rows: [
      {
        ...(inBlueprint[0] as Row),
        health: 'At risk',
        says: '60 % → 80 %, in the description · no health → at risk',
        holds: { health: 'atRisk' },
        line: ': 60% → 80%, at risk – Half of it is done.',
      },
      ...inBlueprint.slice(1),
    ],
    score: '79.2 %',
  },
  'labelled issues with their scores in titles': {
    at: labelledObjective,
    user: 'kr-owner',
    rows: [
      {
        of: below(labelledObjective),
        score: '95',
        says: '90 % → 95 %, in the title',
        holds: { title: 'KR: Upgrade paths are tested for every release => 95%' },
        line: ': 90% → 95%',
      },
    ],
    score: '65 %',
  },
  epics: { at: epicObjective, rows: inEpics, score: '59 %' },
  'types of a team’s own, linked': { at: customObjective, rows: inCustomTypes, score: '75 %' },
  'types of a team’s own, below one epic': {
    at: customByEpic,
    rows: [
      {
        of: below(customByEpic, 2),
        health: 'Needs attention',
        words,
        says: 'no health → needs attention',
        holds: { health: 'needsAttention' },
        line: ': 30%, needs attention – Half of it is done.',
      },
    ],
    score: '55 %',
  },
  'GitLab’s own types under other names': {
    at: renamedTypes,
    rows: [
      {
        of: below(renamedTypes),
        score: '80',
        says: '70 % → 80 %, in GitLab’s progress field',
        holds: { progress: expect.objectContaining({ progress: 80, currentValue: 80 }) },
        line: ': 70% → 80%',
      },
    ],
    score: '62.5 %',
  },
  'a key result of a description’s list behind which an item stands': {
    at: written,
    rows: [
      {
        of: below(written),
        score: '63',
        says: '45 % → 63 %, in the description',
        text: ['Two of the largest still need a hand.', 'Two of the largest still need a hand.\n\nScore => 63%'],
        line: ': 45% → 63%',
      },
    ],
    score: '66 % 3 of 4 scored',
  },
  'an objective below an objective': {
    at: levels,
    rows: [
      {
        of: below(levels, 10),
        health: 'At risk',
        words,
        says: 'no health → at risk',
        holds: { health: 'atRisk' },
        line: ': 67.5%, at risk – Half of it is done.',
      },
    ],
    score: '67.5 %',
  },
  'Community Edition': {
    at: blueprint,
    gitlab: { edition: 'community', version: '19.5.0' },
    rows: inBlueprint,
    score: '79.2 %',
  },
  'Community Edition 17.2': {
    at: customObjective,
    gitlab: { edition: 'community', version: '17.2.0' },
    rows: inCustomTypes,
    score: '75 %',
  },
  'epics on 17.2': { at: epicObjective, gitlab: { version: '17.2.0-ee' }, rows: inEpics, score: '59 %' },
  'GitLab’s own types on 17.2': {
    at: partlyScored,
    gitlab: { version: '17.2.0-ee' },
    rows: [
      {
        of: below(partlyScored, 2),
        score: '40',
        health: 'On track',
        says: 'none → 40 %, in GitLab’s progress field · no health → on track',
        holds: { progress: expect.objectContaining({ progress: 40 }), health: 'onTrack' },
        line: ': not scored → 40%, on track',
      },
    ],
    score: '60 % 2 of 5 scored',
  },
  'a GitLab that removed its own types': {
    at: efficiency,
    gitlab: { nativeTypes: 'removed-and-linked' },
    rows: [
      {
        of: { path: efficiency.path, iid: 3701 },
        score: '20',
        says: 'none → 20 %, in the description',
        text: ['', 'Score => 20%'],
        line: ': not scored → 20%, needs attention',
      },
    ],
    score: '82 % 2 of 5 scored',
  },
};

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

const field = (on: Launched, page: Page, name: string) => on.panel(page).getByLabel(name, { exact: true });

async function fill(on: Launched, page: Page, { of, score, value, health, words: note }: Row): Promise<void> {
  const { title } = held(on, of);
  if (score !== undefined) await field(on, page, checkIn.scoreOf(title)).fill(score);
  if (value !== undefined) await field(on, page, checkIn.valueOf(title)).fill(value);
  if (health !== undefined) await field(on, page, checkIn.healthOf(title)).selectOption(health);
  if (note !== undefined) await field(on, page, checkIn.noteOf(title)).fill(note);
}

const scoreOf = async (on: Launched, page: Page) => (await readPanel(on.panel(page))).score;

/** Checks in, and looks at what GitLab holds then beside what was previewed. */
async function goThrough(on: Launched, page: Page, at: Place, rows: Row[]): Promise<void> {
  const before = structuredClone(rows.map(({ of }) => held(on, of)));
  for (const row of rows) await fill(on, page, row);
  await preview(on, page);
  const { changes, notes } = await previewed(on, page);
  expect(Object.values(changes)).toEqual(rows.map(({ says }) => says));
  await writeAll(on, page);

  rows.forEach(({ of, holds = {}, text: [from, to] = ['', ''] }, index) => {
    const { title, description, health, progress } = before[index] as WorldItem;
    const now = held(on, of);
    const expected = { title, health, progress, ...holds };
    expect({ title: now.title, health: now.health, progress: now.progress }).toEqual(expected);
    expect(now.description).toBe(
      from === '' ? [description, to].filter(Boolean).join('\n\n') : description.replace(from, to),
    );
  });
  const [note, another] = comments(on, at).slice(-1);
  expect([note?.body, another]).toEqual([notes[0], undefined]);
  const [heading, blank, ...lines] = note?.body.split('\n') ?? [];
  expect([heading, blank]).toEqual(['### Check-in 2023-10-25', '']);
  const plain = (title = '') => title.replace(/ => .*$/, '');
  expect(lines.map((line) => line.replace(/\(http[^)]+\)/, '').replaceAll('\\', ''))).toEqual(
    rows.map(({ line }, index) => `- [${plain(before[index]?.title)}]${line}`),
  );
}

test.each(Object.entries(CARRIERS))('%s', async (_, { at, gitlab, user, rows, score }) => {
  const site = gitlab ? await anotherSite(browser, gitlab) : null;
  const on = { ...browser, ...site } as Launched;
  const page = await openCheckIn(on, at, user);
  await goThrough(on, page, at, rows);
  await expect.poll(() => scoreOf(on, page)).toBe(score);
  await expect.poll(() => drafts(on)).toEqual([]);
  await site?.close();
});

describe('where a score goes', () => {
  test('into the title, where the team’s rules say so and there is none yet', async () => {
    const files = browser.standIn.world.namespaces.find(({ fullPath }) => fullPath === teamRules.path)?.files ?? {};
    files['.gitlab/okr-lens.json'] = JSON.stringify({
      okrLens: 1,
      name: 'Titles',
      basedOn: 'labelled-issues',
      writesTo: 'title',
    });
    const of = below(teamRules);
    held(browser, of).title = 'Trials with a second visit double';
    const page = await openPanel(browser, teamRules);
    await button(browser, page, consent.agree).click();
    await expect.poll(() => scoreOf(browser, page)).toBe('55 % 2 of 3 scored');
    await button(browser, page, checkInPlace.open).click();
    await formIsOpen(browser, page);
    await goThrough(browser, page, teamRules, [
      {
        of,
        score: '85',
        says: 'none → 85 %, in the title',
        holds: { title: 'Trials with a second visit double => 85%' },
        line: ': not scored → 85%',
      },
    ]);
    await expect.poll(() => scoreOf(browser, page)).toBe('65 %');
  });

  test('above 100 into the text beside a full field; within it, the metric’s value into the field', async () => {
    const metric = { path: efficiency.path, iid: 3701 };
    Object.assign(held(browser, metric), {
      title: 'Services with a rehearsed recovery, from 38% to 53%',
      progress: { progress: 47, startValue: 38, currentValue: 45, endValue: 53, updatedAt: '2023-10-18T09:00:00Z' },
    });
    const page = await openCheckIn(browser, efficiency);
    await goThrough(browser, page, efficiency, [
      {
        of: metric,
        value: '50',
        says: '47 % → 80 %, in GitLab’s progress field',
        holds: { progress: expect.objectContaining({ progress: 80, startValue: 38, currentValue: 50, endValue: 53 }) },
        line: ': 47% → 80%, needs attention',
      },
      {
        of: places.hostingCosts,
        score: '150',
        says: '144 % → 150 %, in the description',
        text: ['144%', '150%'],
        line: ': 144% → 150%',
      },
    ]);
    await expect.poll(() => scoreOf(browser, page)).toBe('90.6 %');
  });

  test('nowhere that counts, where what stands below comes first: it says so before', async () => {
    const page = await openCheckIn(browser, levelsByLink);
    const said = browser.panel(page).getByText('The score that counts will still be 65');
    expect(await said.count()).toBe(0);
    await field(browser, page, checkIn.scoreOf('The platform earns trust')).fill('61');
    await said.waitFor();
  });
});

/** Rows of the form: each title, and why nothing can be typed there. */
async function locked(page: Page): Promise<[title: string, why: string][]> {
  const rows = await browser.panel(page).locator('form.check-in tbody tr.out').all();
  return Promise.all(
    rows.map(async (row) => [
      (await row.locator('th').innerText()).split('\n')[0] ?? '',
      await row.locator('.noted').innerText(),
    ]),
  );
}

describe('what cannot be typed', () => {
  test('key results that are only lines say so; where all are, there is nothing to check in', async () => {
    const page = await openCheckIn(browser, written);
    expect(await locked(page)).toEqual(
      [
        'Every service is restored from its backup once a month',
        'A restore takes less than 4 hours',
        'Restores are rehearsed together with the sales teams',
        'Costs of storage fall from 100 to 80 a month',
      ].map((title) => [title, rowLocks['only-written']]),
    );
    const table = await openPanel(browser, writtenTable);
    expect(await button(browser, table, checkInPlace.open).count()).toBe(0);
  });

  test('the score of an objective below, which GitLab computes', async () => {
    const page = await openCheckIn(browser, levels);
    const row = browser.panel(page).locator('form.check-in tbody tr', { hasText: 'Traffic finds its way' });
    expect(await row.locator('[data-column="score"]').count()).toBe(0);
    expect(await row.innerText()).toContain(checkIn.computed);
  });

  test('health, where there is none: on the Community Edition', async () => {
    const site = await anotherSite(browser, { edition: 'community', version: '19.5.0' });
    const page = await openCheckIn({ ...browser, ...site }, blueprint);
    expect(await browser.panel(page).locator('form.check-in select').count()).toBe(0);
    await site.close();
  });

  test('anything, without the right; a guest writes the text of what is theirs, and leaves its health', async () => {
    const own = below(labelledObjective);
    Object.assign(held(browser, own), { assignees: ['kr-author'], health: 'needsAttention' });
    const page = await openCheckIn(browser, labelledObjective, 'kr-author');
    await expect.poll(() => locked(page)).toEqual([['KR: Failed upgrades halve => 60%', rowLocks['not-allowed']]]);
    const row = browser.panel(page).locator('form.check-in tbody tr', { hasText: 'Upgrade paths' });
    await expect.poll(() => row.locator('select').count()).toBe(0);
    expect(await row.innerText()).toContain('Needs attention');
    await goThrough(browser, page, labelledObjective, [
      {
        of: own,
        score: '95',
        says: '90 % → 95 %, in the title',
        holds: { title: 'KR: Upgrade paths are tested for every release => 95%' },
        line: ': 90% → 95%, needs attention',
      },
    ]);
  });
});
