import { browser } from 'wxt/browser';
import { ONE_EACH } from './one-each';

/** One kind of stored item: its fixed name, how many are kept, and how large they are. */
export interface StoredKind {
  kind: string;
  items: number;
  bytes: number;
}

/** `panel-open.1`; what the browser would not share has a word behind. */
const KEY = /^([a-z]+(?:-[a-z]+)*)\.\d+(?:\.refused)?$/;

/** Each is one thing, though it has parts. */
const WHOLE = ['features', 'table-sorting'];

/** How much is stored, by kind; nothing of what. */
export async function storedKinds(): Promise<StoredKind[]> {
  const kinds = new Map<string, StoredKind>();
  const [own, shared] = await Promise.all([everythingIn('local'), everythingIn('sync')]);
  for (const [key, value] of [...own, ...shared]) {
    const kind = kindOf(key);
    const before = kinds.get(kind) ?? { kind, items: 0, bytes: 0 };
    const bytes = before.bytes + sizeOf(key) + sizeOf(JSON.stringify(value) ?? '');
    kinds.set(kind, { kind, items: before.items + countOf(key, value), bytes });
  }
  return [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** A browser may have no area to share. */
async function everythingIn(area: 'local' | 'sync'): Promise<[string, unknown][]> {
  try {
    return Object.entries(await browser.storage[area].get(null));
  } catch {
    return [];
  }
}

/** A fixed name of ours, never anything of what the item is about. */
function kindOf(key: string): string {
  const beginning = ONE_EACH.find((one) => key.startsWith(one));
  return beginning?.slice(0, -1) ?? KEY.exec(key)?.[1] ?? 'other';
}

/** What stands in a list or a map, where the item is one of these for all; else the item itself. */
function countOf(key: string, value: unknown): number {
  const [, kind] = KEY.exec(key) ?? [];
  if (!kind || WHOLE.includes(kind) || typeof value !== 'object' || value === null) return 1;
  return Object.keys(value).length;
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
