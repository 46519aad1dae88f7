import type { Page } from 'playwright-core';
import { serve } from '../../gitlab/server';
import { createStandIn, type StandIn } from '../../gitlab/stand-in';
import { places } from '../../gitlab/worlds/places';
import { addSite, type ExtensionBrowser, openBrowser } from '../extension-browser';
import { forgetStored, stopOwnLooks } from '../own-looks';
import { coreLines } from './core';
import type { Line } from './line';
import { type Answered, apiAnswers, installProbe, type StandInWindow, seenBy, settled } from './probe';
import { watcherLine } from './watcher';

const RUNS = 7;
/** Each takes several seconds of waiting for a shift that should not come. */
const SHIFT_RUNS = 3;

interface Bench {
  browser: ExtensionBrowser;
  origin: string;
  standIn: StandIn;
}

/** What happens on GitLab's pages, in Chromium on the stand-in. */
export async function pageLines(): Promise<Line[]> {
  const standIn = createStandIn();
  const server = await serve(standIn);
  const browser = await openBrowser();
  try {
    const bench = { browser, standIn, origin: server.origin };
    await stopOwnLooks(browser.context);
    await installProbe(browser.context);
    const [first] = browser.context.pages();
    await first?.goto(`${server.origin}/-/stand-in/sign-in`);
    const watcher = await watcherLine(browser.context, server.origin);
    const core = await coreLines(browser.context);
    const without = await shifts(bench);
    await (await addSite(browser, server.origin)).close();
    return [
      ...(await quietPage(bench)),
      ...(await firstScore(bench)),
      ...shiftLines(without, await shifts(bench)),
      watcher,
      ...core,
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function quietPage(bench: Bench): Promise<Line[]> {
  const requests: number[] = [];
  const elements: number[] = [];
  for (const { page: path } of [places.plainIssue, places.issueWithTasks, places.mergeRequest]) {
    const asked = await visit(bench, path, async (page) => {
      await page.waitForTimeout(1000);
      elements.push(await page.evaluate(() => (window as unknown as StandInWindow).standIn?.foreign.appearances ?? 0));
    });
    requests.push(asked);
  }
  return [
    { what: 'requests on a page that is not an OKR', unit: 'requests', ceiling: 0, runs: requests },
    { what: 'elements put into a page that is not an OKR', unit: 'elements', ceiling: 0, runs: elements },
  ];
}

async function firstScore(bench: Bench): Promise<Line[]> {
  const contact: number[] = [];
  const known: number[] = [];
  const times: number[] = [];
  const sentBeforeScore = async (page: Page, answers: readonly Answered[]) => {
    await page.waitForFunction(() => window.probe.paintedAt !== null);
    // What was sent before may be answered after.
    await page.waitForTimeout(300);
    const { paintedAt } = await seenBy(page);
    return answers.filter(({ start }) => start <= (paintedAt ?? 0)).length;
  };
  for (let run = 0; run < RUNS; run += 1) {
    await forgetStored(bench.browser.context);
    await visit(bench, places.hundred.page, async (page, answers) => {
      contact.push(await sentBeforeScore(page, answers));
    });
    await visit(bench, places.hundred.page, async (page, answers) => {
      known.push(await sentBeforeScore(page, answers));
      times.push(((await seenBy(page)).paintedAt ?? Number.NaN) - (answers[0]?.end ?? Number.NaN));
    });
  }
  return [
    { what: 'requests to first score, first contact', unit: 'requests', ceiling: 3, runs: contact },
    { what: 'requests to first score, host known', unit: 'requests', ceiling: 1, runs: known },
    { what: 'panel painted after the answer, 100 key results', unit: 'ms', ceiling: 50, runs: times },
  ];
}

interface Shifts {
  load: number[];
  refresh: number[];
}

/** Layout shift while an objective loads, and while a key result changes on the open page. */
async function shifts(bench: Bench): Promise<Shifts> {
  const load: number[] = [];
  const refresh: number[] = [];
  for (let run = 0; run < SHIFT_RUNS; run += 1) {
    await visit(bench, places.efficiency.page, async (page) => {
      await settled(page);
      await page.waitForTimeout(500);
      const { shift } = await seenBy(page);
      load.push(shift);
      await changeKeyResult(page, 20 + run);
      await page.waitForTimeout(3000);
      refresh.push((await seenBy(page)).shift - shift);
    });
  }
  return { load, refresh };
}

/** What is ours is what the same page does not do without us. */
function shiftLines(without: Shifts, with_: Shifts): Line[] {
  const ours = (part: keyof Shifts) => {
    const own = Math.max(...without[part]);
    return with_[part].map((shift) => Math.max(0, shift - own));
  };
  return [
    { what: 'layout shift by us on load', unit: 'shift', ceiling: 0, runs: ours('load') },
    { what: 'layout shift by us on refresh', unit: 'shift', ceiling: 0, runs: ours('refresh') },
  ];
}

async function changeKeyResult(page: Page, progress: number): Promise<void> {
  const { path, iid } = places.staleKeyResult;
  const status = await page.evaluate(
    async (body) => {
      const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content') ?? '';
      const headers = { 'content-type': 'application/json', 'x-csrf-token': token };
      return (await fetch('/-/stand-in/edit', { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    { path, iid, changes: { progress } },
  );
  if (status >= 400) throw new Error(`The stand-in refused the edit: ${status}.`);
}

type Work = (page: Page, answers: readonly Answered[]) => unknown;

/** Opens a page, does something with it, closes it. Returns how many API requests that cost. */
async function visit({ browser, origin, standIn }: Bench, path: string, work: Work): Promise<number> {
  const before = standIn.requests.length;
  const page = await browser.context.newPage();
  const answers = apiAnswers(page);
  await page.goto(origin + path);
  await work(page, answers);
  await page.close();
  return standIn.requests.slice(before).filter(({ operationName }) => operationName !== null).length;
}
