import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../tools/root';

/** GitLab's page around the panel, in CSS px. */
const AROUND = 12;

/** Saves a picture of the panel with a little of the page around it. `file` is relative to the project's folder. */
export async function picture(page: Page, panel: Locator, file: string): Promise<void> {
  const path = join(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  const { x, y, width, height } = await panel.evaluate(({ shadowRoot }) => {
    const box = shadowRoot?.querySelector('.lens')?.getBoundingClientRect();
    return { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 };
  });
  const clip = {
    x: Math.max(0, x - AROUND),
    y: Math.max(0, y - AROUND),
    width: width + 2 * AROUND,
    height: height + 2 * AROUND,
  };
  await page.screenshot({ path, clip, animations: 'disabled' });
}
