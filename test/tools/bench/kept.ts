import type { Page } from 'playwright-core';

/** What a page still holds when everything that can go has gone. */
export interface Kept {
  /** Of scripts' objects, the page's and ours. */
  bytes: number;
  /** Of every document, also those that stand nowhere any more. */
  nodes: number;
  listeners: number;
}

/** What is used of a heap snapshot. */
export interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/**
 * Compiled code grows for hundreds of navigations, as more of it is found worth compiling, and says nothing of what is
 * held. What the browser itself holds is mostly what its developer tools note for us; nodes are counted by themselves.
 */
const NOT_OBJECTS = ['code', 'native'];

/** A node may let go of the next only when it has gone itself. */
const COLLECTIONS = 4;

export async function keptBy(page: Page): Promise<Kept> {
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < COLLECTIONS; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return { bytes: objectBytes(JSON.parse(chunks.join(''))), nodes, listeners };
}

/** The size of all objects of scripts together. */
export function objectBytes({ snapshot: { meta }, nodes }: Snapshot): number {
  const width = meta.node_fields.length;
  const typeAt = meta.node_fields.indexOf('type');
  const sizeAt = meta.node_fields.indexOf('self_size');
  const left = new Set(NOT_OBJECTS.map((type) => meta.node_types[typeAt as 0].indexOf(type)));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += width) {
    if (!left.has(nodes[at + typeAt] ?? Number.NaN)) bytes += nodes[at + sizeAt] ?? 0;
  }
  return bytes;
}
