import type { StoredItem } from './stored';

/** The entries with one set, or with null taken out; of more than `most` the oldest go. */
export function withEntry<T>(kept: Record<string, T>, key: string, value: T | null, most: number): Record<string, T> {
  const others = Object.entries(kept).filter(([one]) => one !== key);
  const all = value === null ? others : [...others, [key, value] as const];
  return Object.fromEntries(all.slice(-most));
}

let last: Promise<void> = Promise.resolve();

/** Changes made in one page come one after another, so that none undoes the one before. */
export function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.catch(() => {}).then(work);
  return last;
}

/** Changes what is stored by then. */
export function change<T>(item: StoredItem<T>, how: (kept: T) => T): Promise<void> {
  return inTurn(async () => item.set(how(await item.get())));
}
