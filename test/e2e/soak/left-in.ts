import type { Page } from 'playwright-core';

/** What a page's process holds after everything that nobody refers to is gone. */
export interface Left {
  /** Our elements in the page. */
  panels: number;
  /** DOM nodes and listeners, in the page or not. */
  nodes: number;
  listeners: number;
}

export async function leftIn(page: Page): Promise<Left> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  const panels = await page.locator('okr-lens-panel').count();
  return { panels, nodes, listeners: jsEventListeners };
}
