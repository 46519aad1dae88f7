import { places } from '../../gitlab/worlds/places';
import type { Line } from './line';
import { settled } from './probe';
import { tasksIn } from './tasks';
import { traceOf } from './trace';
import type { Bench } from './visit';

const LOADS = 10;

/** In ms. */
export const SCRIPTING_CEILING = 5;

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
 * on such a page but those of storage, so no profiler makes it dearer. Each load has a process of its own.
 */
export async function scriptingLines(bench: Bench): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [kind, path] of Object.entries(KINDS)) {
    lines.push({
      what: `scripting on ${kind}`,
      unit: 'ms',
      ceiling: SCRIPTING_CEILING,
      runs: await scriptingOn(bench, path),
    });
  }
  return lines;
}

async function scriptingOn({ browser: { context }, origin }: Bench, path: string): Promise<number[]> {
  const asking = await context.newPage();
  const events = await traceOf(asking, 'plain', async () => {
    const closed: Promise<void>[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const page = await context.newPage();
      await page.goto(origin + path);
      await settled(page);
      closed.push(page.waitForTimeout(DECIDED_MS).then(() => page.close()));
    }
    await Promise.all(closed);
  });
  await asking.close();
  const byProcess = new Map<number, number>();
  const tasks = tasksIn(events).filter(({ ours }) => ours > 0);
  for (const { pid, ours } of tasks) byProcess.set(pid, (byProcess.get(pid) ?? 0) + ours);
  const answered = new Set(tasks.filter(({ isAnswered }) => isAnswered).map(({ pid }) => pid));
  if (answered.size < byProcess.size) throw new Error('This Chromium does not tell when it answers an extension.');
  const untouched = Array<number>(LOADS - byProcess.size).fill(0);
  return [...byProcess.values(), ...untouched];
}
