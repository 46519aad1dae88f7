import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { levels, linkedEpics, toFix } from '../../../lib/text/desk';
import { failureActions, notRefreshed } from '../../../lib/text/failures';
import type { Weather } from '../../gitlab/weather';
import { places } from '../../gitlab/worlds/places';
import { held, openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';
import { editElsewhere } from '../stand-in-page';
import { chooseForm, forgetAll } from '../storage';

const CLEAR: Weather = { kind: 'clear' };

let browser: Launched;

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 1600 } });
  await browser.grant();
});

beforeEach(async () => {
  browser.standIn.reset();
  await forgetAll(browser);
});

afterEach(async () => {
  await browser.context.unroute('**/api/graphql');
  await Promise.all(browser.context.pages().map((page) => page.close()));
});

afterAll(() => browser?.close());

/** A number never parts from its unit. */
const plain = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/\s*\n\s*/g, ' · ')
    .trim();

const epics = (page: Page) => browser.panel(page).getByRole('region', { name: linkedEpics.title });

/** The table cell by cell, as it is read. */
async function table(page: Page): Promise<string[][]> {
  await epics(page).getByRole('table').waitFor();
  const rows = await epics(page).locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map(plain)));
}

/** What is to fix, each with how much it matters: `Wrong: …`. */
async function findings(page: Page): Promise<string[]> {
  const words = await browser.panel(page).locator('.finding').all();
  return Promise.all(
    words.map(async (one) => {
      const level = await one.locator('.level').getAttribute('title');
      return `${level}: ${plain(await one.locator('strong').innerText())}`;
    }),
  );
}

/** The weather of the request for what stands around the item; the item itself is always told. */
async function aroundIn(weather: Weather): Promise<void> {
  await browser.context.unroute('**/api/graphql');
  await browser.context.route('**/api/graphql', (route, request) => {
    const isAround = /"operationName":"Surroundings/.test(request.postData() ?? '');
    browser.standIn.weather.set(isAround ? weather : CLEAR);
    return route.continue();
  });
}

test('each epic with its state, health, dates, delivery and status, or with why it cannot be read', async () => {
  const page = await openPanel(browser, places.linkedEpics);
  const dates = '1 Aug 2023 – 31 Oct 2023';
  const today = 'Wed 25 Oct 2023';
  expect(await table(page)).toEqual([
    ['One pipeline for every service · demo/infra&1', 'Open', 'On track', dates, '3 of 7 closed', today],
    ['Base images are half as large · demo/infra&3 · only in the description', 'Open', '–', dates, '–', today],
    ['The job queue has a cluster of its own · demo/infra&4', 'Open', '–', dates, '–', 'Wed 11 Oct 2023 · 1 week late'],
    ['Freezes are announced in one place · demo/infra&5', 'Closed', '–', dates, '4 of 4 closed', today],
    ['Certificates renew themselves · demo/infra&6', 'Open', 'At risk', dates, '–', today],
    ['A second region for the registry · demo/infra&7', 'Open', '–', dates, '–', today],
    ['Deploys are started from chat · demo/infra&8', 'Open', '–', dates, '–', today],
    ['Regions report their own health · GitLab shows no such item: deleted, moved or confidential.', '–'],
    ['Keys of the signing service · You may not see this item.', '–'],
    ['The hosting provider’s upgrade plan · On another site.', '–'],
    ['Rollbacks are rehearsed every month · demo/infra&2 · only linked in GitLab', 'Open', '–', dates, '–', today],
    ['A linked item you may not see · You may not see this item.', '–'],
  ]);
  const [first, ...others] = await epics(page).locator('tbody a').all();
  expect(await first?.getAttribute('href')).toBe(`${browser.origin}/groups/demo/infra/-/work_items/1`);
  const elsewhere = await Promise.all(others.map((link) => link.getAttribute('href')));
  expect(elsewhere).toContain('https://plans.example.com/regions/12');
});

test('what is wrong about them is to fix: drift loud, no access as what it is', async () => {
  await chooseForm(browser, places.linkedEpics.path, 'platforms-2023');
  const page = await openPanel(browser, places.linkedEpics);
  await table(page);
  const found = await findings(page);
  expect(found.filter((line) => line.startsWith(levels.loud))).toEqual([
    'Wrong: “Certificates renew themselves”: at risk, but this is On track',
    'Wrong: “A second region for the regis…”: blocked, but this is On track',
    'Wrong: “Deploys are started from chat”: cancelled, but this is On track',
  ]);
  for (const line of [
    'To do: “The job queue has a cluster o…”: no status since Wed 11 Oct 2023',
    'To do: “Regions report their own heal…” leads nowhere',
    'Hint: “Base images are half as large” is not linked in GitLab',
    'Hint: You may not see 2 epics or issues',
  ]) {
    expect(found).toContain(line);
  }
  expect(found.filter((line) => /signing/.test(line))).toEqual([]);
});

test.each([
  {
    name: 'closed while the key result is below 100: loud',
    place: places.epicClosedEarly,
    found: ['Wrong: “Freezes are announced in one…”: closed, but not at 100'],
    due: ['1 Aug 2023 – 31 Oct 2023'],
  },
  {
    name: 'open though the key result is done: a hint, for the one due in the quarter alone',
    place: places.doneBeforeEpics,
    found: ['Hint: Done, but “Canary checks for stateless s…” is still open'],
    due: ['1 Aug 2023 – 31 Oct 2023', '1 Oct 2023 – 31 Jan 2024'],
  },
  {
    name: 'in order: nothing',
    place: places.epicsInOrder,
    found: [],
    due: ['1 Aug 2023 – 31 Oct 2023', '1 Aug 2023 – 31 Oct 2023', '1 Aug 2023 – 31 Oct 2023'],
  },
])('$name', async ({ place, found, due }) => {
  const page = await openPanel(browser, place);
  expect((await table(page)).map((row) => row[3])).toEqual(due);
  expect(await findings(page)).toEqual(found);
});

test('none at all: said, and to fix where the form asks for one', async () => {
  const page = await openPanel(browser, places.noLinkedEpic);
  await epics(page).getByText(linkedEpics.none).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.close();

  await chooseForm(browser, places.noLinkedEpic.path, 'platforms-2023');
  const asked = await openPanel(browser, places.noLinkedEpic);
  await epics(asked).getByText(linkedEpics.none).waitFor();
  await expect.poll(() => findings(asked)).toContain('To do: No epic or issue is linked');
});

test('while they are read, the score stands, and nothing is said of them', async () => {
  await aroundIn({ kind: 'slow', ms: 100_000 });
  const page = await openPanel(browser, places.linkedEpics);
  await epics(page).getByText(linkedEpics.loading).waitFor();
  expect(plain((await browser.panel(page).locator('.score').textContent()) ?? '')).toBe('81.7 %');
  expect((await findings(page)).filter((line) => /Certificates|linked/.test(line))).toEqual([]);
});

test('when they cannot be read, the score stands, it is said, and asking again fills the table', async () => {
  await aroundIn({ kind: 'failing' });
  const page = await openPanel(browser, places.epicsInOrder);
  const shown = browser.panel(page);
  // What stands below could not be read either: that is said above.
  const details = shown.locator('#details');
  await details.getByText(notRefreshed('server')).waitFor();
  expect(plain((await shown.locator('.score').textContent()) ?? '')).toBe('67.5 %');
  expect(await shown.getByText(linkedEpics.loading).count()).toBe(0);
  await shown.getByRole('heading', { name: toFix.title }).waitFor();

  await aroundIn(CLEAR);
  await details.getByRole('button', { name: failureActions.tryAgain }).click();
  expect(await table(page)).toHaveLength(3);
  expect(await details.getByText(notRefreshed('server')).count()).toBe(0);
});

test('when they cannot be read again, what was read stays', async () => {
  const page = await openPanel(browser, places.epicsInOrder);
  const before = await table(page);
  await aroundIn({ kind: 'failing' });
  const { description } = held(browser, places.epicsInOrder);
  // With a score, which the page's watcher looks for.
  await editElsewhere(browser, places.epicsInOrder, {
    description: `Score => 67%\n\n${description.replace('demo/infra&12', 'demo/infra&2')}`,
  });
  await browser.panel(page).getByText(notRefreshed('server')).waitFor();
  const [first] = await table(page);
  expect(first).toEqual(before[0]);
});
