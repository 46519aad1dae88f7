import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../tools/root';

/** GitLab's page around the panel, in CSS px. */
const AROUND = 12;

/**
 * Saves a picture of the panel with a little of the page around it, or of some of its parts alone. `file` is relative
 * to the project's folder.
 */
export async function picture(page: Page, panel: Locator, file: string, parts?: string): Promise<void> {
  const path = join(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  const { left, top, right, bottom } = await panel.evaluate(({ shadowRoot }, selector) => {
    const boxes = [...(shadowRoot?.querySelectorAll(selector) ?? [])].map((part) => part.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map((box) => box.left)),
      top: Math.min(...boxes.map((box) => box.top)),
      right: Math.max(...boxes.map((box) => box.right)),
      bottom: Math.max(...boxes.map((box) => box.bottom)),
    };
  }, parts ?? '.lens');
  const around = parts ? 0 : AROUND;
  const x = Math.max(0, left - around);
  const y = Math.max(0, top - around);
  const clip = { x, y, width: right + around - x, height: bottom + around - y };
  await page.screenshot({ path, clip, animations: 'disabled' });
}
