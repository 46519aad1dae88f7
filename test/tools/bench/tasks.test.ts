import { expect, test } from 'vitest';
import { tasksIn } from './tasks';
import type { TraceEvent } from './trace';

const OURS = 'chrome-extension://id/look-out.js';
const THEIRS = 'https://gitlab.example.com/main.js';
const PAGE = { pid: 7, tid: 70 };

const event = (over: Partial<TraceEvent>): TraceEvent => ({ name: '', ph: 'X', ts: 0, args: {}, ...PAGE, ...over });

const lasting = (name: string, ts: number, dur: number, url?: string, tdur = dur) =>
  event({ name, ts, dur, tdur, args: url ? { data: { url } } : {} });

const mainThread = event({ name: 'thread_name', ph: 'M', args: { name: 'CrRendererMain' } });

test('calls into our scripts count once, in the thread’s own time, the page’s own do not', () => {
  const tasks = tasksIn([
    mainThread,
    lasting('RunTask', 0, 10_000, undefined, 8000),
    lasting('FunctionCall', 1000, 4000, OURS, 3000),
    lasting('FunctionCall', 2000, 1000, OURS),
    lasting('FunctionCall', 6000, 1000, THEIRS),
    lasting('RunTask', 20_000, 2000),
    lasting('EvaluateScript', 20_500, 1000, OURS),
  ]);
  expect(tasks).toEqual([
    { pid: 7, whole: 8, ours: 3, isAnswered: false, isBegun: false },
    { pid: 7, whole: 2, ours: 1, isAnswered: false, isBegun: true },
  ]);
});

test('what runs without a call is told by the profiler, and only there', () => {
  const frame = (id: number, url?: string, parent?: number) => ({
    id,
    callFrame: url ? { url } : {},
    ...(parent && { parent }),
  });
  const tasks = tasksIn([
    mainThread,
    lasting('RunTask', 0, 10_000, undefined, 5000),
    lasting('FunctionCall', 0, 2000, OURS, 1000),
    event({ name: 'Profile', ph: 'P', id: '1', args: { data: { startTime: 500 } } }),
    event({
      name: 'ProfileChunk',
      ph: 'P',
      id: '1',
      args: {
        data: {
          // Ours is called by the page, and calls what has no address.
          cpuProfile: {
            nodes: [frame(1), frame(2, THEIRS, 1), frame(3, OURS, 2), frame(4, undefined, 3)],
            samples: [3, 4, 2, 3],
          },
          timeDeltas: [500, 3000, 2000, 2000],
        },
      },
    }),
  ]);
  // In the call already; from 4,000 to 6,000; the page; the last one, of which nobody knows how long.
  expect(tasks).toEqual([{ pid: 7, whole: 5, ours: 1 + 1, isAnswered: false, isBegun: false }]);
});

test('a task in which the browser answers an extension is ours as a whole, once', () => {
  const reply = (ts: number, mojo_interface_tag: string) =>
    event({ name: 'Receive mojo reply', ts, dur: 10, args: { chrome_mojo_event_info: { mojo_interface_tag } } });
  const tasks = tasksIn([
    mainThread,
    lasting('RunTask', 0, 3000, undefined, 2000),
    reply(100, 'extensions.mojom.LocalFrameHost'),
    reply(200, 'extensions.mojom.LocalFrameHost'),
    lasting('FunctionCall', 300, 1000, OURS),
    lasting('RunTask', 5000, 1000),
    reply(5100, 'blink.mojom.LocalFrameHost'),
  ]);
  expect(tasks).toEqual([
    { pid: 7, whole: 2, ours: 2, isAnswered: true, isBegun: false },
    { pid: 7, whole: 1, ours: 0, isAnswered: false, isBegun: false },
  ]);
});

test('other threads are left out: the worker is no page', () => {
  const worker = { pid: 8, tid: 80 };
  expect(
    tasksIn([
      event({ name: 'thread_name', ph: 'M', args: { name: 'ServiceWorker thread' }, ...worker }),
      { ...lasting('RunTask', 0, 10), ...worker },
      { ...lasting('FunctionCall', 0, 10, OURS), ...worker },
    ]),
  ).toEqual([]);
});
