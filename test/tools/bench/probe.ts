import type { BrowserContext, Page } from 'playwright-core';

/** What the page itself saw while it loaded, in its own milliseconds. */
export interface Seen {
  /** Sum of layout shift so far, whoever caused it. */
  shift: number;
  /** When a score was first on the screen; null before. */
  paintedAt: number | null;
  /** When the answer it was made of had arrived; null without one. */
  answeredAt: number | null;
}

declare global {
  interface Window {
    probe: Seen;
  }
}

/** Makes every page of the context watch itself from its first moment on. */
export async function installProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const probe: Seen = { shift: 0, paintedAt: null, answeredAt: null };
    window.probe = probe;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) probe.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const panel = document.querySelector('okr-lens-panel')?.shadowRoot;
      const score = panel?.querySelector('.compact .score')?.textContent?.trim();
      // A task after a frame's callbacks runs when that frame is painted.
      if (score) setTimeout(painted);
      else requestAnimationFrame(look);
    };
    const painted = () => {
      probe.paintedAt = performance.now();
      const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/graphql'));
      probe.answeredAt = (answers.at(-1) as PerformanceResourceTiming | undefined)?.responseEnd ?? null;
    };
    requestAnimationFrame(look);
  });
}

export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => window.probe);
}

/** Resolves when the stand-in's page has everything that arrives late, and two frames more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as StandInWindow).standIn?.isSettled() === true);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300)))),
  );
}

/** The part of `window.standIn` that is used here. */
export interface StandInWindow {
  standIn?: { isSettled(): boolean; foreign: { appearances: number } };
}
