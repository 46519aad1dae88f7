import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe';

/** In CSS px: a desktop's window, the same at twice the size, the narrowest that is asked of any page. */
export const PAGE_WIDTHS = [1280, 640, 320];

/**
 * Looks at a page of the extension's own and saves a picture of each look: light and dark, in its own colours and in the
 * system's. Each time axe finds nothing wrong, and nothing is wider than the window.
 */
export async function lookAtPage(page: Page, name: string, widths: readonly number[] = PAGE_WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 2400 });
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors });
        expect(await violations(page, 'html')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const look = `${name}-${width}-${colorScheme}${forcedColors === 'active' ? '-forced' : ''}`;
        await page.screenshot({ path: `test-results/pictures/${look}.png` });
      }
    }
  }
}
