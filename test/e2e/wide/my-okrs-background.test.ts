import { afterAll, beforeAll, expect, test } from 'vitest';
import { due, lookFailure } from '../../../lib/text/due';
import { siteName } from '../../../lib/text/sites';
import { type Served, serve } from '../../gitlab/server';
import { createStandIn, type StandIn } from '../../gitlab/stand-in';
import { FORTY, fortyObjectivesWorld } from '../../gitlab/worlds/forty-objectives';
import { addSite } from '../../tools/extension-browser';
import { age, badge, keptLooks, lookedFor, openList, visitOnce } from '../due-page';
import { type Launched, launch } from '../harness';
import { stored } from '../storage';

const objective = `/${FORTY}/okrs/-/work_items/1`;

/** Two GitLabs, a worker and a browser share one machine. */
const LATER = { timeout: 20_000 };

let browser: Launched;
/** Another GitLab, by another name: hosts that differ by the port alone share their cookies. */
let other: { standIn: StandIn; origin: string; served: Served };

beforeAll(async () => {
  browser = await launch({ gitlab: { world: fortyObjectivesWorld() }, looks: true });
  await browser.grant();
  const standIn = createStandIn({ world: fortyObjectivesWorld() });
  const served = await serve(standIn);
  const origin = served.origin.replace('127.0.0.1', 'localhost');
  other = { standIn, origin, served };
  await (await addSite(browser, origin)).close();
});

afterAll(async () => {
  await browser?.close();
  await other?.served.close();
});

const asked = () => lookedFor(browser.standIn).length;
const askedThere = () => lookedFor(other.standIn).length;

/** Loads a panel, which wakes the worker, on the first or on the other GitLab. */
async function panelOn(which: 'here' | 'there'): Promise<void> {
  const path = `/-/stand-in/sign-in?to=${encodeURIComponent(objective)}`;
  const page = await browser.context.newPage();
  const { origin } = which === 'here' ? browser : other;
  await page.goto(`${origin}${path}`);
  // A number: what stands there before has a score, too, and the worker was not asked for the panel yet.
  await browser.panel(page).locator('.score', { hasText: /\d/ }).waitFor();
  // A page that is closed before has told nobody where it was.
  await expect.poll(async () => JSON.stringify((await stored(browser))['okr-places.1']), LATER).toContain(origin);
  await page.close();
}

/** Waits until every look has ended. */
async function looked(): Promise<void> {
  const going = async () =>
    Object.entries(await keptLooks(browser)).flatMap(([name, { problem, askedAt, lookedAt }]) =>
      problem === null && askedAt !== lookedAt ? name : [],
    );
  await expect.poll(going, LATER).toEqual([]);
}

/** As the browser does with a worker that has nothing to do. */
async function stopWorker(): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://serviceworker-internals');
  const ours = page.locator('.serviceworker-registration', { hasText: browser.extensionId });
  await ours.getByText('Stop', { exact: true }).click();
  await ours.getByText('STOPPED').waitFor();
  await page.close();
}

test('the worker looks once an hour, whatever happens in between, and also after it was stopped', async () => {
  await visitOnce(browser, objective);
  await panelOn('here');
  // Where no number comes, what is kept of the looks tells why.
  const numberOrLooks = async () => (await badge(browser)) || JSON.stringify(await keptLooks(browser));
  await expect.poll(numberOrLooks, LATER).toMatch(/^\d+$/);
  await looked();
  const first = asked();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(6);

  await panelOn('here');
  await stopWorker();
  await panelOn('here');
  await expect.poll(() => browser.context.serviceWorkers().length, LATER).toBe(1);
  expect(asked()).toBe(first);

  await age(browser, 61);
  await panelOn('here');
  await expect.poll(asked, LATER).toBe(2 * first);
  await looked();
  await panelOn('here');
  expect(asked()).toBe(2 * first);
});

test('two GitLabs stand side by side, and count together', async () => {
  await panelOn('there');
  await age(browser, 61);
  await panelOn('there');
  await expect.poll(async () => Object.keys(await keptLooks(browser)).length, LATER).toBe(2);
  await looked();
  await expect.poll(() => badge(browser), LATER).toBe(String(2 * 119));
  const list = await openList(browser);
  const site = (of: string) => list.getByRole('region', { name: due.list(siteName(of)) });
  for (const origin of [browser.origin, other.origin]) {
    await expect.poll(() => site(origin).locator('li.due-row').count(), LATER).toBe(203);
    expect(await site(origin).getByRole('link').first().getAttribute('href')).toContain(`${origin}/${FORTY}/`);
  }
  await list.close();
});

test('signed out of one: it is asked once and no more; the other goes on; after the sign-in it goes on, too', async () => {
  await browser.context.clearCookies({ domain: '127.0.0.1' });
  await age(browser, 61);
  const before = asked();
  await panelOn('there');
  await looked();
  expect(asked()).toBe(before + 1);
  await age(browser, 61);
  const there = askedThere();
  await panelOn('there');
  await expect.poll(askedThere, LATER).toBeGreaterThan(there);
  await looked();
  expect(asked()).toBe(before + 1);

  const list = await openList(browser);
  // The list itself asks when it is opened: somebody looks at it.
  await expect.poll(asked, LATER).toBe(before + 2);
  const problems = list.locator('.due-problem');
  await expect.poll(() => problems.allTextContents(), LATER).toEqual([expect.stringContaining('You are signed out')]);
  expect(await list.locator('li.due-row').count()).toBe(2 * 203);
  expect(await list.locator('.looked').allTextContents()).toContainEqual(
    expect.stringMatching(/^Last tried just now\. The list is from 2\shours ago\./),
  );
  await list.close();

  await age(browser, 61);
  await panelOn('here');
  await expect.poll(asked, LATER).toBeGreaterThan(before + 3);
  await looked();
  expect(Object.values(await keptLooks(browser)).map(({ problem }) => problem)).toEqual([null, null]);
});

test('a pause GitLab asks for ends the look at once, is told with its time, and nobody asks before', async () => {
  browser.standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 3000, lasting: true });
  const list = await openList(browser);
  const here = list.getByRole('region', { name: due.list(siteName(browser.origin)) });
  const before = asked();
  await here.getByRole('button', { name: due.look }).click();
  await expect
    .poll(() => here.locator('.due-problem').textContent(), LATER)
    .toMatch(/asks for a pause until \d\d:\d\d/);
  expect(asked()).toBe(before + 1);
  const [kept] = Object.values(await keptLooks(browser)).filter(({ problem }) => problem === 'rate-limited');
  expect((kept?.retryAt ?? 0) - Date.now()).toBeGreaterThan(2_900_000);

  await here.getByRole('button', { name: due.look }).click();
  await list.reload();
  await here.locator('.due-problem').waitFor();
  await panelOn('there');
  expect(asked()).toBe(before + 1);
  expect(await here.locator('li.due-row').count()).toBe(203);
  browser.standIn.weather.set({ kind: 'clear' });
  await list.close();
});

test('a GitLab that is slow: said while it is, and told once patience ends', { timeout: 90_000 }, async () => {
  other.standIn.weather.set({ kind: 'timeout' });
  const list = await openList(browser);
  const there = list.getByRole('region', { name: due.list(siteName(other.origin)) });
  const before = askedThere();
  await there.getByRole('button', { name: due.look }).click();
  await expect.poll(askedThere, LATER).toBe(before + 1);
  await expect.poll(() => there.locator('.looked').textContent(), LATER).toContain(due.looking);
  expect(await there.getAttribute('aria-busy')).toBe('true');
  await there.getByRole('button', { name: due.look }).click({ force: true });
  // Twenty seconds, twice.
  const patience = { timeout: 60_000 };
  await expect
    .poll(() => there.locator('.due-problem').allTextContents(), patience)
    .toEqual([expect.stringContaining(lookFailure('timeout', null))]);
  expect(askedThere()).toBe(before + 2);
  expect(await there.locator('li.due-row').count()).toBe(203);
  other.standIn.weather.set({ kind: 'clear' });
  await list.close();
});

test('a site that is taken back is forgotten, and asked no more', async () => {
  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await options.getByRole('button', { name: 'Remove http://127.0.0.1' }).click();
  await expect.poll(async () => Object.keys(await keptLooks(browser)), LATER).toEqual([`due-look:${other.origin}.1`]);
  const kept = JSON.stringify(await stored(browser));
  expect(kept).not.toContain(browser.origin);
  await expect.poll(() => badge(browser), LATER).toBe('119');
  await options.close();
  await age(browser, 61);
  const before = asked();
  await panelOn('there');
  await looked();
  const list = await openList(browser);
  await expect.poll(() => list.locator('li.due-row').count(), LATER).toBe(203);
  expect(asked()).toBe(before);
  await list.close();
});
