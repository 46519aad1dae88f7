import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** One stored value. `get` never fails: what is missing, broken or unreachable reads as the item's fallback. */
export interface StoredItem<T> {
  get(): Promise<T>;
  /** Rejects when the browser refuses to store, as it does in pages left over from before an update. */
  set(value: T): Promise<void>;
}

const COLUMNS = ['title', 'score', 'weight', 'points', 'health', 'updated'] as const;

const Sorting = z.object({ column: z.enum(COLUMNS), descending: z.boolean() });

/** How the table of key results is sorted. */
export type Sorting = z.infer<typeof Sorting>;

const RememberedVariant = z.object({
  variant: z.object({ enterprise: z.boolean(), counts: z.boolean() }),
  hints: z.object({ version: z.nullable(z.string()), enterprise: z.nullable(z.boolean()) }),
});

/** Which fields one GitLab was found to know, and what its pages said of themselves then. */
export type RememberedVariant = z.infer<typeof RememberedVariant>;

/** Whether panels stand open. They start compact. */
export const panelOpen = stored('panel-open', 1, z.boolean(), false);

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
export const tableSorting = stored('table-sorting', 1, z.nullable(Sorting), null);

const VARIANT = 'gitlab-variant:';

/**
 * What was learnt about one GitLab's API, so that the next page asks in the right way at once. One item a host: two
 * pages on two hosts never write over each other.
 *
 * @param host the site's origin, or any other name that stays the same for it.
 */
export function variantMemory(host: string): StoredItem<RememberedVariant | null> {
  return stored(`${VARIANT}${host}`, 1, z.nullable(RememberedVariant), null);
}

/**
 * Forgets all that was stored for a site that the reader took back.
 *
 * @param site its match pattern, `https://host/*`: it stands for every port.
 */
export async function forgetSite(site: string): Promise<void> {
  const ofSite = (text: string) => {
    const [address = ''] = text.split(' ');
    if (!URL.canParse(address)) return false;
    const { protocol, hostname } = new URL(address);
    return `${protocol}//${hostname}/*` === site;
  };
  const heights = Object.entries(await panelHeights.get());
  await panelHeights.set(Object.fromEntries(heights.filter(([key]) => !ofSite(key))));
  const keys = Object.keys(await browser.storage.local.get(null));
  const hostOf = (key: string) => key.slice(VARIANT.length).replace(/\.\d+$/, '');
  const variants = keys.filter((key) => key.startsWith(VARIANT) && ofSite(hostOf(key)));
  await browser.storage.local.remove(variants);
}

/**
 * The version is part of the stored name: another shape gets another number, and what is under the old one is either
 * moved over once or forgotten. The browser's storage itself, not a library over it: this is in every page's script.
 */
function stored<T>(name: string, version: number, schema: z.ZodMiniType<T>, fallback: T): StoredItem<T> {
  const key = `${name}.${version}`;
  return {
    async get() {
      const kept: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
      const parsed = schema.safeParse(kept[key]);
      return parsed.success ? parsed.data : fallback;
    },
    // Async, so that a page whose extension is gone gets a rejection, not an exception.
    async set(value) {
      await browser.storage.local.set({ [key]: value });
    },
  };
}
