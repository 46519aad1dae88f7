import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { StandIn } from '../gitlab/stand-in';
import type { Launched } from './harness';
import { stored } from './storage';

/** What the extension's worker sees. */
declare const chrome: {
  action: { getBadgeText(of: object): Promise<string> };
  storage: { local: { set(items: object): Promise<void> } };
};

/** The page “My OKRs”. */
export async function openList({ context, extensionId }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/my-okrs.html`);
  return page;
}

/** What was asked from outside GitLab's pages, by the names of the operations. */
export function lookedFor({ requests }: Pick<StandIn, 'requests'>): string[] {
  const asked = requests.filter(({ method, path }) => method === 'GET' && path.includes('/api/graphql'));
  return asked.map(({ operationName }) => operationName ?? '');
}

/** The number on the toolbar button. */
export async function badge({ context }: Launched): Promise<string | undefined> {
  return context.serviceWorkers()[0]?.evaluate(() => chrome.action.getBadgeText({}));
}

/** What is kept of each look, by its stored name. */
export async function keptLooks(browser: Launched): Promise<Record<string, KeptLook>> {
  const kept = Object.entries(await stored(browser)).filter(([key]) => key.startsWith('due-look:'));
  return Object.fromEntries(kept) as Record<string, KeptLook>;
}

interface KeptLook {
  askedAt: number;
  lookedAt: number | null;
  problem: string | null;
  retryAt: number | null;
}

/** As if all that was kept were from so many minutes earlier. */
export async function age(browser: Launched, minutes: number): Promise<void> {
  const before = (at: number | null) => (at === null ? null : at - minutes * 60_000);
  const aged = Object.entries(await keptLooks(browser)).map(([key, look]) => [
    key,
    { ...look, askedAt: before(look.askedAt), lookedAt: before(look.lookedAt), retryAt: before(look.retryAt) },
  ]);
  await browser.context
    .serviceWorkers()[0]
    ?.evaluate((items) => chrome.storage.local.set(items), Object.fromEntries(aged));
}

/** Opens an objective, so that its place is known, and leaves it again. */
export async function visitOnce(browser: Launched, path: string): Promise<void> {
  const page = await browser.open(path);
  // A number: what stands there before has a score, too.
  await browser.panel(page).locator('.score', { hasText: /\d/ }).waitFor();
  await expect.poll(async () => Object.keys(await stored(browser))).toContain('okr-places.1');
  await page.close();
}
