import type { Page } from 'playwright-core';

interface Watch {
  /** What the first panel's score said, frame by frame, repetitions left out. Empty: a panel without one. */
  scores: string[];
  /** Layout shifts nobody asked for that moved something of the description's section, in which our panel stands. */
  shifts: number[];
  /** Panels that were taken out of the page. */
  removed: number;
}

/** As browsers tell it; TypeScript does not know it. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  /** Within half a second of a click or key. */
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

declare global {
  interface Window {
    panelWatch: Watch;
  }
}

/** Makes the page watch its panel from its first moment on; `frames` tells what it saw. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = { scores: [], shifts: [], removed: 0 };
    window.panelWatch = watch;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as LayoutShift;
        const isNear = ({ node }: { node: Node | null }) =>
          node instanceof Element && node.closest('.description-section') !== null;
        if (!hadRecentInput && sources.some(isNear)) watch.shifts.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((records) => {
      for (const { removedNodes } of records)
        for (const node of removedNodes)
          if (node instanceof Element && (node.matches('okr-lens-panel') || node.querySelector('okr-lens-panel')))
            watch.removed++;
    }).observe(document, { childList: true, subtree: true });
    const look = () => {
      const panel = document.querySelector('okr-lens-panel')?.shadowRoot;
      const score = panel?.querySelector('.score')?.textContent?.trim();
      if (score !== undefined && score !== watch.scores.at(-1)) watch.scores.push(score);
      requestAnimationFrame(look);
    };
    look();
  });
}

export function frames(page: Page): Promise<Watch> {
  return page.evaluate(() => window.panelWatch);
}
