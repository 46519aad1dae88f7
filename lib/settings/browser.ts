import type { browser as interfaces } from 'wxt/browser';

const world = globalThis as { browser?: unknown; chrome?: unknown };

/**
 * The browser's interfaces for extensions; stands for `wxt/browser` in the build, which reads `runtime.id` as soon as
 * it is loaded: a cost to each page, and most need nothing of `runtime`. Each browser's own name: an element of a page, `<p id="browser">`, hides no property that
 * is there, but stands where there is none.
 */
export const browser = (import.meta.env.FIREFOX ? world.browser : world.chrome) as typeof interfaces;
