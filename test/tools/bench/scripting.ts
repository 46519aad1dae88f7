import type { Page } from 'playwright-core';
import { places } from '../../gitlab/worlds/places';
import type { Line } from './line';
import { settled } from './probe';
import { tasksIn } from './tasks';
import { traceOf } from './trace';
import type { Bench } from './visit';

const LOADS = 10;

/** In ms. */
export const SCRIPTING_CEILING = 5;

/** The design has none for it: a third above what was measured first. */
const NEW_PROCESS_CEILING = 10;

/** Later than this nothing is decided any more on a page that does not change. */
const DECIDED_MS = 3300;

const KINDS = {
  'a plain issue': places.plainIssue.page,
  'an issue with tasks': places.issueWithTasks.page,
  'a merge request': places.mergeRequest.page,
};

/**
 * Our scripting on a page that is not an OKR, from its load until everything is decided: the script compiled and
 * evaluated, what is stored, and every pass of the watcher. See `tasksIn` for what counts as ours; there is no promise
 * on such a page but those of storage, so no profiler makes it dearer.
 *
 * Page after page in one tab, as they are read: but for the first of them the browser knows the scripts, the page's and
 * ours, and has not to compile them again. And each in a process of its own, as in a tab that was opened by hand.
 */
export async function scriptingLines(bench: Bench): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [kind, path] of Object.entries(KINDS)) {
    const { runs } = await scriptingWhile(bench, (newPage) => inOneTab(newPage, bench.origin + path));
    lines.push({ what: `scripting on ${kind}, page after page`, unit: 'ms', ceiling: SCRIPTING_CEILING, runs });
  }
  const address = bench.origin + places.plainIssue.page;
  const { runs, processes } = await scriptingWhile(bench, (newPage) => inNewProcesses(newPage, address));
  if (processes < LOADS) throw new Error('This Chromium opens several pages in one process.');
  lines.push({ what: 'scripting on a plain issue, in a new process', unit: 'ms', ceiling: NEW_PROCESS_CEILING, runs });
  return lines;
}

type NewPage = () => Promise<Page>;

async function inOneTab(newPage: NewPage, address: string): Promise<void> {
  const page = await newPage();
  for (let load = 0; load < LOADS; load += 1) {
    await page.goto(address);
    await settled(page);
    await page.waitForTimeout(DECIDED_MS);
  }
  await page.close();
}

async function inNewProcesses(newPage: NewPage, address: string): Promise<void> {
  const closed: Promise<void>[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const page = await newPage();
    await page.goto(address);
    await settled(page);
    closed.push(page.waitForTimeout(DECIDED_MS).then(() => page.close()));
  }
  await Promise.all(closed);
}

/** In ms by load; 0 where we did nothing. */
async function scriptingWhile({ browser: { context } }: Bench, work: (newPage: NewPage) => Promise<void>) {
  const asking = await context.newPage();
  const events = await traceOf(asking, 'plain', () => work(() => context.newPage()));
  await asking.close();
  const loads: { pid: number; ours: number; isAnswered: boolean }[] = [];
  for (const { pid, ours, isBegun, isAnswered } of tasksIn(events)) {
    if (isBegun) loads.push({ pid, ours: 0, isAnswered: false });
    const load = loads.at(-1);
    if (load?.pid !== pid) {
      if (ours > 0) throw new Error('Something of ours ran in a page before its script was begun.');
      continue;
    }
    load.ours += ours;
    load.isAnswered ||= isAnswered;
  }
  if (loads.length > LOADS) throw new Error(`${loads.length} loads were met where ${LOADS} were made.`);
  if (loads.some(({ isAnswered }) => !isAnswered)) {
    throw new Error('This Chromium does not tell when it answers an extension.');
  }
  const untouched = Array<number>(LOADS - loads.length).fill(0);
  return {
    runs: [...loads.map(({ ours }) => ours), ...untouched],
    processes: new Set(loads.map(({ pid }) => pid)).size,
  };
}
