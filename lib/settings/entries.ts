import * as z from 'zod/mini';
import { believed } from './believed';
import type { StoredItem } from './stored';

/** An object whose entries are believed one by one: a broken one is left out, the others stay. zod's `record` is larger. */
export function entries<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(
    z.looseObject({}),
    z.transform(
      (kept: Record<string, unknown>): Record<string, T> =>
        Object.fromEntries(
          Object.entries(kept).flatMap(([key, value]) => believed(schema, value).map((good) => [key, good])),
        ),
    ),
  );
}

/** A list likewise. */
export function listed<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((kept: unknown[]): T[] => kept.flatMap((value) => believed(schema, value))),
  );
}

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
