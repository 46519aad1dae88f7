import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../root';

/** What the page itself saw. */
export interface Seen {
  /** Sum of layout shift so far, whoever caused it. */
  shift: number;
  /** When a score was first on the screen, in milliseconds since 1970; null before. */
  paintedAt: number | null;
}

declare global {
  interface Window {
    probe: Seen;
  }
}

/** Makes a page watch itself from the first moment of what it opens next; that takes a look in every frame. */
export async function installProbe(page: Page): Promise<void> {
  // A plain script: functions that tsx has compiled call on it, and pages do not have it.
  await page.addInitScript({ path: join(ROOT, 'test', 'tools', 'bench', 'probe-in-page.js') });
}

export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => window.probe);
}

/** An API request that was answered: when it was sent and when its answer had arrived whole, in milliseconds since 1970. */
export interface Answered {
  start: number;
  end: number;
}

/** What this page's API requests come to, in the order they are answered; the list grows. */
export function apiAnswers(page: Page): readonly Answered[] {
  const answers: Answered[] = [];
  // A page does not see what its content scripts fetch; the browser does.
  page.on('requestfinished', (request) => {
    const { startTime: start, responseEnd } = request.timing();
    if (request.url().includes('/api/graphql')) answers.push({ start, end: start + responseEnd });
  });
  return answers;
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
