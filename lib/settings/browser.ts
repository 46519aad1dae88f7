import type { browser as interfaces } from 'wxt/browser';

const world = globalThis as { browser?: unknown; chrome?: unknown };

/**
 * The browser's interfaces for extensions; stands for `wxt/browser` in every build, which would ask on each page for one
 * that most pages do not need. Each browser's own name: an element of a page, `<p id="browser">`, hides no property that
 * is there, but stands where there is none.
 */
export const browser = (import.meta.env.FIREFOX ? world.browser : world.chrome) as typeof interfaces;
