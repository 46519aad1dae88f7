import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { panel } from '../../lib/text/panel';
import { whole } from '../tools/panel-text';
import { violations } from './axe';
import { lineOff, measure } from './compact-line';
import { picture } from './picture';

/** High enough for an opened panel: what GitLab pins to the top of the window then covers nothing. */
export const WINDOW_HEIGHT = 2600;

/** One way of looking at a panel. */
export interface Look {
  /** Of the window, in CSS px. */
  width: number;
  theme: 'light' | 'dark';
  open: boolean;
  /** The system's few colours instead of any page's, and nothing that moves. */
  forced?: boolean;
}

/** Each width with each theme, open and closed: every two of them together. */
export const PAIRS_OF_LOOKS: Look[] = [
  { width: 1280, theme: 'light', open: false },
  { width: 1280, theme: 'dark', open: true },
  { width: 400, theme: 'light', open: true },
  { width: 400, theme: 'dark', open: false },
];

/** The system's colours, 320 px, and 1280 px at twice the size. */
export const HARD_LOOKS: Look[] = [
  { width: 1280, theme: 'dark', open: true, forced: true },
  { width: 320, theme: 'light', open: true },
  { width: 640, theme: 'light', open: true },
];

/** Closed in light and opened in dark, at this width of the window. */
export const looksAt = (width: number): Look[] => [
  { width, theme: 'light', open: false },
  { width, theme: 'dark', open: true },
];

/**
 * Looks at a panel and saves a picture of each look, named after what it shows. Each time: the compact line has its
 * height, and nothing sticks out of the panel. Axe finds nothing wrong, asked once for what differs by more than its
 * width: it takes as long as all the rest. A panel without details is looked at closed.
 */
export async function lookAt(page: Page, shown: Locator, name: string, looks: Look[]): Promise<void> {
  const details = shown.getByRole('button', { name: panel.details });
  const canOpen = (await details.count()) > 0;
  const checked = new Set<string>();
  for (const { width, theme, open: opens, forced } of looks) {
    const open = opens && canOpen;
    await page.setViewportSize({ width, height: WINDOW_HEIGHT });
    await page.emulateMedia({
      colorScheme: theme,
      forcedColors: forced ? 'active' : 'none',
      reducedMotion: forced ? 'reduce' : 'no-preference',
    });
    await page.locator('html.gl-dark').waitFor({ state: theme === 'dark' ? 'attached' : 'detached' });
    if (canOpen) await setOpen(page, details, open);
    await whole(shown);
    const measured = await measure(shown);
    expect([lineOff(measured), measured.overflow], `${width} px, ${theme}`).toEqual([0, 0]);
    if (forced) expect(await moving(shown)).toEqual([]);
    const differs = JSON.stringify({ theme, forced, open });
    if (!checked.has(differs)) expect(await violations(page, 'okr-lens-panel')).toEqual([]);
    checked.add(differs);
    await picture(
      page,
      shown,
      `test-results/pictures/${name}-${width}-${theme}${forced ? '-forced' : ''}${open ? '-opened' : ''}.png`,
    );
  }
}

/** What of the panel moves by itself, or would when it changes. */
function moving(panel: Locator): Promise<string[]> {
  return panel.evaluate(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      })
      .map((element) => element.className.toString()),
  );
}

/** Opens or closes the details, and takes the pointer away from the button. */
export async function setOpen(page: Page, details: Locator, open: boolean): Promise<void> {
  if ((await details.getAttribute('aria-expanded')) !== String(open)) await details.click();
  await details.and(page.locator(`[aria-expanded="${open}"]`)).waitFor();
  await page.mouse.move(0, 0);
}
