import { entries, flag, number, object, oneOf, orNull, type Shaped, text } from './shapes';
import { type StoredItem, stored } from './stored';
import { synced } from './synced';

const COLUMNS = ['title', 'score', 'weight', 'points', 'health', 'updated'] as const;

const sorting = object({ column: oneOf(...COLUMNS), descending: flag });

/** How the table of key results is sorted. */
export type Sorting = Shaped<typeof sorting>;

const rememberedVariant = object({
  variant: object({ enterprise: flag, counts: flag }, { lacksNewest: flag }),
  hints: object({ version: orNull(text), enterprise: orNull(flag) }),
});

/** Which fields one GitLab was found to know, and what its pages said of themselves then. */
export type RememberedVariant = Shaped<typeof rememberedVariant>;

/** Whether panels stand open. They start compact. */
export const panelOpen = synced('panel-open', 1, flag, false);

/** Height in px of opened panels by item, so that a page keeps the room free while it loads. A key begins with the origin. */
export const panelHeights = stored('panel-heights', 1, entries(number), {});

/** The column the reader sorts by; null is GitLab's own order. */
export const tableSorting = synced('table-sorting', 1, orNull(sorting), null);

/** What the stored name of a host's variant begins with. */
export const VARIANT = 'gitlab-variant:';

/**
 * What was learnt about one GitLab's API, so that the next page asks in the right way at once. One item a host: two
 * pages on two hosts never write over each other.
 *
 * @param host the site's origin, or any other name that stays the same for it.
 */
export function variantMemory(host: string): StoredItem<RememberedVariant | null> {
  return stored(`${VARIANT}${host}`, 1, orNull(rememberedVariant), null);
}
