import { places } from '../../gitlab/worlds/places';
import { type Line, median } from './line';
import { settled } from './probe';
import { SCRIPTING_CEILING } from './scripting';
import type { Bench } from './visit';

const LOADS = 10;

/**
 * All scripting on a plain issue, the page's and ours, page after page in one tab, as the browser itself sums it up in
 * the thread's own time. With us less without us is a second opinion on what `scriptingLines` finds: without a profiler,
 * but without compiling, and as unsteady as the page's own scripting.
 */
export async function scriptDurations({ browser: { context }, origin }: Bench): Promise<number[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const durations: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await page.goto(origin + places.plainIssue.page);
    await settled(page);
    // Counted from the beginning of each load.
    const { metrics } = await session.send('Performance.getMetrics');
    durations.push((metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000);
  }
  await page.close();
  if (durations.every((duration, at) => duration > (durations[at - 1] ?? 0))) {
    throw new Error('This Chromium does not count scripting anew at each load.');
  }
  return durations;
}

export function scriptDurationLine(without: number[], with_: number[]): Line {
  const own = median(without);
  return {
    what: 'scripting on a plain issue, with us less without',
    unit: 'ms',
    ceiling: SCRIPTING_CEILING,
    runs: with_.map((duration) => duration - own),
  };
}
