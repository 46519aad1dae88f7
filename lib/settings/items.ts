import * as z from 'zod/mini';
import { type StoredItem, stored } from './stored';
import { synced } from './synced';

const COLUMNS = ['title', 'score', 'weight', 'points', 'health', 'updated'] as const;

const Sorting = z.object({ column: z.enum(COLUMNS), descending: z.boolean() });

/** How the table of key results is sorted. */
export type Sorting = z.infer<typeof Sorting>;

const RememberedVariant = z.object({
  variant: z.object({ enterprise: z.boolean(), counts: z.boolean(), lacksNewest: z.optional(z.boolean()) }),
  hints: z.object({ version: z.nullable(z.string()), enterprise: z.nullable(z.boolean()) }),
});

/** Which fields one GitLab was found to know, and what its pages said of themselves then. */
export type RememberedVariant = z.infer<typeof RememberedVariant>;

/** Whether panels stand open. They start compact. */
export const panelOpen = synced('panel-open', 1, z.boolean(), false);

/** What is a number of an object; zod's own `record` is larger than the rest of this file. */
const Numbers = z.pipe(
  z.looseObject({}),
  z.transform(
    (kept: Record<string, unknown>): Record<string, number> =>
      Object.fromEntries(
        Object.entries(kept).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value]] : [])),
      ),
  ),
);

/** Height in px of opened panels by item, so that a page keeps the room free while it loads. A key begins with the origin. */
export const panelHeights = stored('panel-heights', 1, Numbers, {});

/** The column the reader sorts by; null is GitLab's own order. */
export const tableSorting = synced('table-sorting', 1, z.nullable(Sorting), null);

/** What the stored name of a host's variant begins with. */
export const VARIANT = 'gitlab-variant:';

/**
 * What was learnt about one GitLab's API, so that the next page asks in the right way at once. One item a host: two
 * pages on two hosts never write over each other.
 *
 * @param host the site's origin, or any other name that stays the same for it.
 */
export function variantMemory(host: string): StoredItem<RememberedVariant | null> {
  return stored(`${VARIANT}${host}`, 1, z.nullable(RememberedVariant), null);
}
