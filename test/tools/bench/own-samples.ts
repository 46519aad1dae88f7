import type { ProfileNode, TraceEvent } from './trace';

/** Is it the address of one of the extension's scripts? */
export function isOurs(url: string | undefined): boolean {
  return url?.startsWith('chrome-extension://') ?? false;
}

/** A moment at which one of our functions was running, or had called what was. */
export interface OwnSample {
  pid: number;
  ts: number;
  /** Until the next look. */
  dur: number;
}

/** The moments at which the profiler, which looks about once a millisecond, met us. */
export function ownSamples(events: readonly TraceEvent[]): OwnSample[] {
  const chunks = events.filter(({ name }) => name === 'ProfileChunk').sort((a, b) => a.ts - b.ts);
  return events
    .filter(({ name }) => name === 'Profile')
    .flatMap((profile) =>
      samplesOf(
        profile,
        chunks.filter(({ pid, id }) => pid === profile.pid && id === profile.id),
      ),
    );
}

function samplesOf({ pid, args: { data } }: TraceEvent, chunks: TraceEvent[]): OwnSample[] {
  const nodes = new Map<number, ProfileNode>();
  const all: { ts: number; node: number }[] = [];
  let ts = data?.startTime ?? Number.NaN;
  for (const { args } of chunks) {
    const { cpuProfile, timeDeltas = [] } = args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [at, node] of (cpuProfile?.samples ?? []).entries()) {
      ts += timeDeltas[at] ?? 0;
      all.push({ ts, node });
    }
  }
  return all.flatMap(({ ts, node }, at) =>
    hasOurs(nodes, node) ? [{ pid, ts, dur: (all[at + 1]?.ts ?? ts) - ts }] : [],
  );
}

/** Is any of the functions on the stack ours? */
function hasOurs(nodes: Map<number, ProfileNode>, top: number): boolean {
  for (let node = nodes.get(top); node; node = nodes.get(node.parent ?? Number.NaN))
    if (isOurs(node.callFrame.url)) return true;
  return false;
}
