import type { Locator, Page } from 'playwright-core';
import { checkInPlace } from '../../../lib/text/check-in-place';
import { panel as words } from '../../../lib/text/panel';
import { places } from '../../gitlab/worlds/places';
import { forgetStored } from '../own-looks';
import type { Line } from './line';
import { type Task, tasksIn } from './tasks';
import { type Look, traceOf } from './trace';
import type { Bench } from './visit';

const RUNS = 5;

/** What comes late after a load or a click comes within this time. */
const CALM_MS = 1500;

/** A task longer than this is what a reader notices. */
const CEILING = 50;

/**
 * The longest task that is ours: the time during which nothing else moves on the page. While a page loads, GitLab's own
 * work stands in the same tasks, so only our scripting in them counts. After a click nothing is going on but what we do
 * about it, so the whole task counts, laying out and painting too, and neither a profiler nor a look for what is waited
 * for adds to it.
 */
export async function longTaskLines(bench: Bench): Promise<Line[]> {
  const loading: number[] = [];
  const loadingHundred: number[] = [];
  const details: number[] = [];
  const form: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await onColdPage(bench, places.efficiency.page, async (page, load) => {
      loading.push(longest(await during(page, 'profiled', load), 'ours'));
    });
    await onColdPage(bench, places.hundred.page, async (page, load) => {
      loadingHundred.push(longest(await during(page, 'profiled', load), 'ours'));
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const last = (where: string) => page.locator(`${where} tbody tr`).nth(99);
      details.push(longest(await opening(page, button(words.details), last('table')), 'whole'));
      form.push(longest(await opening(page, button(checkInPlace.open), last('form.check-in')), 'whole'));
    });
  }
  const line = (what: string, runs: number[]): Line => ({ what, unit: 'ms', ceiling: CEILING, runs });
  return [
    line('longest task, our scripts on load, 5 key results', loading),
    line('longest task, our scripts on load, 100 key results', loadingHundred),
    line('longest task, opening Details, 100 key results', details),
    line('longest task, opening the check-in, 100 key results', form),
  ];
}

/** A page as at the first visit ever, not yet loaded; what it leaves behind would open the panels of others. */
async function onColdPage(
  { browser: { context }, origin }: Bench,
  path: string,
  work: (page: Page, load: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await forgetStored(context);
  const page = await context.newPage();
  await work(page, async () => {
    await page.goto(origin + path);
    await page.locator('okr-lens-panel .compact .score').waitFor();
  });
  await page.close();
  await forgetStored(context);
}

/**
 * The tasks that follow a click.
 *
 * @param last of all that the click opens
 */
async function opening(page: Page, button: Locator, last: Locator): Promise<Task[]> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('there is no button to click');
  const tasks = await during(page, 'plain', () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
  if (!(await last.isVisible())) throw new Error('not all of what the click opens has come');
  return tasks;
}

async function during(page: Page, look: Look, work: () => Promise<void>): Promise<Task[]> {
  const events = await traceOf(page, look, async () => {
    await work();
    await page.waitForTimeout(CALM_MS);
  });
  const tasks = tasksIn(events);
  const here = new Set(tasks.filter(({ ours }) => ours > 0).map(({ pid }) => pid));
  return tasks.filter(({ pid }) => here.has(pid));
}

function longest(tasks: Task[], part: 'ours' | 'whole'): number {
  return Math.max(...tasks.map((task) => task[part]));
}
