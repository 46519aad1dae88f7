import { isOurs, ownSamples } from './own-samples';
import type { TraceEvent } from './trace';

/** What the main thread of a page does without a break: nothing else moves on that page meanwhile. */
export interface Task {
  /** The process of the page. */
  pid: number;
  /** In ms. */
  whole: number;
  /** What of it is ours, in ms. */
  ours: number;
  /** In it the browser answered an extension. */
  isAnswered: boolean;
  /** In it the script that comes to each page was begun, as at each load. */
  isBegun: boolean;
}

/** Chromium calls the main thread of a page so; the extension's own worker has another one. */
const MAIN_THREAD = 'CrRendererMain';

type Lasting = TraceEvent & { dur: number; tdur: number };

/**
 * The tasks of the pages, by process and then by time, and how much of each is our scripting, in the thread's own time: what the machine did for
 * others meanwhile is not in it.
 *
 * Ours is the whole of each call into one of our scripts and of each evaluation of one, compiling it included; whatever
 * it makes the browser do before it returns is in it, collecting garbage and laying out included. What runs when a
 * promise is fulfilled shows as no call in a trace. Where the browser answered an extension, as it does when storage is
 * asked, the whole task is ours; elsewhere, after an answer of GitLab above all, it is the samples of a profiler where
 * one looked on, whose own cost is then in all of it. Not counted: what is laid out and painted later because of us,
 * what the page's own observers do about our elements, garbage collected between calls, the background worker.
 */
export function tasksIn(events: readonly TraceEvent[]): Task[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === MAIN_THREAD)
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const lasting = events.filter(
    (event): event is Lasting => event.ph === 'X' && event.dur !== undefined && main.has(`${event.pid} ${event.tid}`),
  );
  const tasks = outermost(lasting.filter(({ name }) => name === 'RunTask'));
  const called = outermost(lasting.filter(isOurCall));
  const answered = new Set(lasting.filter(isAnswer).map((answer) => around(tasks, answer)));
  const begun = new Set(
    called
      .filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith('/look-out.js'))
      .map((beginning) => around(tasks, beginning)),
  );
  const met = ownSamples(events).filter((sample) => around(called, sample) === undefined);
  const ours = new Map<Lasting, number>();
  for (const call of called) add(ours, around(tasks, call), () => ran(call));
  for (const sample of met) {
    add(ours, around(tasks, sample), (task) => {
      const left = task.ts + task.dur - sample.ts;
      return (Math.min(sample.dur, left) * ran(task)) / task.dur;
    });
  }
  return tasks.map((task) => {
    const isAnswered = answered.has(task);
    const part = isAnswered ? ran(task) : (ours.get(task) ?? 0);
    const isBegun = begun.has(task);
    return { pid: task.pid, whole: ran(task) / 1000, ours: part / 1000, isAnswered, isBegun };
  });
}

function add(sums: Map<Lasting, number>, task: Lasting | undefined, part: (task: Lasting) => number): void {
  if (task) sums.set(task, (sums.get(task) ?? 0) + part(task));
}

function isOurCall({ name, args }: TraceEvent): boolean {
  return (name === 'FunctionCall' || name === 'EvaluateScript') && isOurs(args.data?.url);
}

/** All that the browser tells an extension's script goes by interfaces of these names. */
function isAnswer({ name, args }: TraceEvent): boolean {
  const { mojo_interface_tag: tag = '' } = args.chrome_mojo_event_info ?? {};
  return name === 'Receive mojo reply' && tag.startsWith('extensions.');
}

/** Those that stand in no other, by process and then by time. */
function outermost(events: Lasting[]): Lasting[] {
  const found: Lasting[] = [];
  for (const event of events.toSorted((a, b) => a.pid - b.pid || a.ts - b.ts || b.dur - a.dur)) {
    const last = found.at(-1);
    if (!last || last.pid !== event.pid || event.ts >= last.ts + last.dur) found.push(event);
  }
  return found;
}

/** Which of what `outermost` gave was going on at a moment. */
function around(events: Lasting[], { pid, ts }: { pid: number; ts: number }): Lasting | undefined {
  let from = 0;
  let to = events.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const event = events[middle] as Lasting;
    if (event.pid < pid || (event.pid === pid && event.ts <= ts)) from = middle + 1;
    else to = middle;
  }
  const found = events[from - 1];
  return found && found.pid === pid && ts < found.ts + found.dur ? found : undefined;
}

/** A task that takes no time has none noted. */
function ran({ tdur, dur }: { tdur?: number; dur: number }): number {
  return tdur ?? dur;
}
