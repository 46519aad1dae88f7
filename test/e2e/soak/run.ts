import type { Page } from 'playwright-core';
import { places } from '../../gitlab/worlds/places';
import type { Launched } from '../harness';
import { settled } from '../stand-in-page';

/** The items a run moves between: objectives, key results, and one that is no OKR. */
export const ITEMS = [
  places.efficiency,
  places.developerExperience,
  places.availability,
  places.staleKeyResult,
  places.hostingCosts,
].map(({ iid }) => iid);

/** An item of the same project that is no OKR. */
export const TASK = 99_999;

/** A run: what was done to the page so far, and what must therefore hold. */
export interface Run {
  browser: Launched;
  page: Page;
  random: () => number;
  /** What the panel of an item says when nothing disturbs it, `75.2 %`; null: it has none. */
  scores: ReadonlyMap<number, string | null>;
  /** What was typed into check-ins and is not discarded, by the objective's iid. */
  words: Map<number, string>;
  /** The text in GitLab's open editor; null: it is closed. */
  edited: string | null;
  /** GitLab answers our requests. */
  isReachable: boolean;
  /** What the page's console was told as an error, whoever did. */
  errors: string[];
}

/** The page of an item that has been opened anew. */
export const pathOf = (iid: number) => `/${places.efficiency.path}/-/work_items/${iid}`;

/** Starts a run on the first item: a task is put beside the OKRs, and what each panel says is read once. */
export async function startRun(browser: Launched, random: () => number): Promise<Run> {
  const { items } = browser.standIn.world;
  const model = items.find(({ iid }) => iid === places.staleKeyResult.iid);
  if (model) items.push({ ...model, id: TASK, iid: TASK, type: 'Task', parent: null });
  const page = await browser.open(pathOf(TASK));
  const scores = new Map<number, string | null>([[TASK, null]]);
  for (const iid of ITEMS) {
    await page.goto(browser.origin + pathOf(iid));
    await settled(page);
    const score = browser.panel(page).locator('.compact .score').filter({ hasText: '%' });
    scores.set(iid, plain(await score.innerText()));
  }
  const run: Run = { browser, page, random, scores, words: new Map(), edited: null, isReachable: true, errors: [] };
  page.on('pageerror', ({ message }) => run.errors.push(message));
  page.on('console', (message) => {
    // Of a request that fails the browser tells by itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      run.errors.push(message.text());
  });
  return run;
}

/** Which items the address names now. */
export function shownNow({ page }: Pick<Run, 'page'>): { page: number | null; panel: number | null } {
  const { pathname, searchParams } = new URL(page.url());
  const own = /\/(\d+)$/.exec(pathname)?.[1];
  const show = searchParams.get('show');
  const beside: { iid: string } | null = show ? JSON.parse(atob(show)) : null;
  return { page: own ? Number(own) : null, panel: beside ? Number(beside.iid) : null };
}

export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
