import type { Page } from 'playwright-core';

/** What is used of an event of Chromium's trace. Times are microseconds of one clock for all processes. */
export interface TraceEvent {
  name: string;
  /** `X`: it lasted. */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The part of `dur` in which its thread really ran. */
  tdur?: number;
  id?: string;
  args: { name?: string; data?: TraceData; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

interface TraceData {
  url?: string;
  startTime?: number;
  timeDeltas?: number[];
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
}

export interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

/** The last one tells what comes from the browser's own process. */
const PLAIN = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'mojom'];

/**
 * With a profiler, which makes scripts about a fifth slower; without it, whose a promise's callback is, is told only where
 * the browser answers an extension.
 */
export type Look = 'profiled' | 'plain';

const CATEGORIES: Record<Look, string[]> = {
  plain: PLAIN,
  profiled: [...PLAIN, 'disabled-by-default-v8.cpu_profiler'],
};

/** What the browser did while `work` was under way, in all its pages; asked for through one of them. */
export async function traceOf(page: Page, look: Look, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: CATEGORIES[look],
      excludedCategories: ['*'],
      recordMode: 'recordAsMuchAsPossible',
    },
  });
  await work();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}
