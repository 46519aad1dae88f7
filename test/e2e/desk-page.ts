import type { Locator, Page } from 'playwright-core';
import { formWords } from '../../lib/text/forms';
import { panel } from '../../lib/text/panel';
import { confirmWords } from '../../lib/text/preview';
import { outcomes } from '../../lib/text/writing';
import type { WorldItem } from '../gitlab/world';
import type { Place } from '../gitlab/worlds/places';
import { whole } from '../tools/panel-text';
import type { Launched } from './harness';
import { settled } from './stand-in-page';

/** What GitLab holds of an item. */
export function held({ standIn }: Pick<Launched, 'standIn'>, { path, iid }: Pick<Place, 'path' | 'iid'>): WorldItem {
  const found = standIn.world.items.find((item) => item.namespace === path && item.iid === iid);
  if (!found) throw new Error(`Nothing at ${path} ${iid}`);
  return found;
}

/** Opens an item's page with its panel opened, and all of it read. */
export async function openPanel(browser: Launched, { page: path }: Place, user = 'infra-lead'): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/-/stand-in/sign-in?user=${user}&to=${encodeURIComponent(path)}`);
  await settled(page);
  const details = browser.panel(page).getByRole('button', { name: panel.details, exact: true });
  await details.waitFor();
  if ((await details.getAttribute('aria-expanded')) === 'false') await details.click();
  await browser.panel(page).getByRole('heading', { name: formWords.title }).waitFor();
  await whole(browser.panel(page));
  return page;
}

/** A button of our panel by its whole name. */
export function button({ panel: ours }: Launched, page: Page, name: string): Locator {
  return ours(page).getByRole('button', { name, exact: true });
}

/** The click that writes, and nothing more. */
export const write = (browser: Launched, page: Page) => button(browser, page, confirmWords.gitlab.action).click();

/** Waits for what came of it, by its lead. */
export function said({ panel: ours }: Launched, page: Page, words: string | RegExp): Promise<void> {
  return ours(page).locator('.said').getByText(words).waitFor();
}

/** Writes what is previewed, and waits until GitLab has it. */
export async function writeThrough(browser: Launched, page: Page): Promise<void> {
  await write(browser, page);
  await said(browser, page, outcomes.written[0]);
}

/** The text in one of the boxes that keep one. */
export function kept({ panel: ours }: Launched, page: Page, label: string): Promise<string> {
  return ours(page).getByRole('textbox', { name: label, exact: true }).inputValue();
}

/** The lines a diff takes out and puts in. */
export async function changed({ panel: ours }: Launched, page: Page) {
  const lines = async (tag: 'del' | 'ins') =>
    (await ours(page).locator(`.diff ${tag}`).allTextContents()).map((line) => line.replace(/^(Added|Removed): /, ''));
  return { removed: await lines('del'), added: await lines('ins') };
}
