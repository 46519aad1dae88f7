import type { Locator, Page } from 'playwright-core';
import { checkIn, checkInPreview, checkInRun } from '../../lib/text/check-in';
import { checkInPlace } from '../../lib/text/check-in-place';
import type { WorldItem } from '../gitlab/world';
import type { Place } from '../gitlab/worlds/places';
import { button, held, openPanel } from './desk-page';
import type { Launched } from './harness';
import { stored } from './storage';

/** What is typed for one key result. Health by the name it has in the list. */
export interface Typed {
  score?: string;
  health?: string;
  words?: string;
}

/** Opens an item's page, and there its check-in. */
export async function openCheckIn(browser: Launched, place: Place, user?: string): Promise<Page> {
  const page = await openPanel(browser, place, user);
  await button(browser, page, checkInPlace.open).click();
  await formIsOpen(browser, page);
  return page;
}

export function formIsOpen(browser: Launched, page: Page): Promise<void> {
  return button(browser, page, checkIn.close).waitFor();
}

/** A key result's row of the form, by its iid. */
export function rowOf({ panel }: Launched, page: Page, iid: number): Locator {
  return panel(page).locator('form.check-in tbody tr', { hasText: new RegExp(`#${iid}(?!\\d)`) });
}

/** Types into one key result's row. */
export async function type(browser: Launched, page: Page, iid: number, typed: Typed): Promise<void> {
  const row = rowOf(browser, page, iid);
  const field = (column: string) => row.locator(`[data-column="${column}"]`);
  if (typed.score !== undefined) await field('score').fill(typed.score);
  if (typed.health !== undefined) await row.locator('select').selectOption({ label: typed.health });
  if (typed.words !== undefined) await field('words').fill(typed.words);
}

/** What stands in a key result's row, as it was typed. */
export async function typedIn(browser: Launched, page: Page, iid: number): Promise<Typed> {
  const row = rowOf(browser, page, iid);
  const value = (column: string) => row.locator(`[data-column="${column}"]`).inputValue();
  const health = await row.locator('select option:checked').textContent();
  return { score: await value('score'), health: health ?? '', words: await value('words') };
}

/** From the form to the preview. */
export async function preview(browser: Launched, page: Page): Promise<void> {
  await button(browser, page, checkIn.preview).click();
  await button(browser, page, checkInPreview.write).waitFor();
}

/** What the preview says: of each key result, by its title; and each comment as it will be. */
export async function previewed(browser: Launched, page: Page) {
  const { panel } = browser;
  const steps = await panel(page).locator('.changes .step').all();
  const changes = await Promise.all(
    steps.map(async (step) => [
      await step.locator('.sub').innerText(),
      plain(await step.locator('p').first().innerText()),
    ]),
  );
  return {
    changes: Object.fromEntries(changes),
    notes: await panel(page).locator('.note-change > pre').allTextContents(),
  };
}

/** Writes what is previewed, and waits until everything that can be is done. */
export async function writeAll(browser: Launched, page: Page): Promise<void> {
  await button(browser, page, checkInPreview.write).click();
  await runEnds(browser, page);
}

/** Tries again what is left. */
export async function tryAgain(browser: Launched, page: Page): Promise<void> {
  await button(browser, page, checkInRun.again).click();
}

/** The run stands still: it can be closed. */
export function runEnds({ panel }: Launched, page: Page, timeout = 10_000): Promise<void> {
  return panel(page)
    .locator('.check-in .checklist + .foot .button:not([aria-disabled="true"])', { hasText: checkInRun.close })
    .waitFor({ timeout });
}

/** Each line of a run: what it is about, how far it is, and what is said of it by its lead. */
export async function runLines({ panel }: Launched, page: Page): Promise<string[]> {
  const lines = await panel(page).locator('.check-in .checklist > li').all();
  return Promise.all(
    lines.map(async (line) => {
      const sub = await line.locator('.sub').innerText();
      const lead = await line.locator('.words > p strong').allInnerTexts();
      return [plain(sub), ...lead].join(': ');
    }),
  );
}

/** What was written so far, oldest first, by the operations' names. */
export function mutations({ standIn }: Launched): string[] {
  const names = standIn.requests.map(({ operationName }) => operationName ?? '');
  return names
    .filter((name) => /^(Write|CreateNote|UpdateNote)/.test(name))
    .map((name) => name.replace('Enterprise', ''));
}

/** The comments people wrote on an item, oldest first. */
export function comments(browser: Launched, place: Pick<Place, 'path' | 'iid'>): WorldItem['notes'] {
  return held(browser, place).notes.filter(({ system }) => !system);
}

/** The drafts the browser keeps. */
export async function drafts(browser: Launched): Promise<unknown[]> {
  return Object.entries(await stored(browser)).flatMap(([key, value]) =>
    key.startsWith('check-in-draft:') ? [value] : [],
  );
}

/** With ordinary spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
