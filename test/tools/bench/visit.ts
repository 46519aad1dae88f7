import type { Page } from 'playwright-core';
import type { StandIn } from '../../gitlab/stand-in';
import type { ExtensionBrowser } from '../extension-browser';
import { type Answered, apiAnswers, installProbe } from './probe';

/** What the measurements on pages have in common. */
export interface Bench {
  browser: ExtensionBrowser;
  origin: string;
  standIn: StandIn;
}

type Work = (page: Page, answers: readonly Answered[]) => unknown;

/** Opens a page that watches itself, does something with it, closes it. Returns how many API requests that cost. */
export async function visit({ browser, origin, standIn }: Bench, path: string, work: Work): Promise<number> {
  const before = standIn.requests.length;
  const page = await browser.context.newPage();
  await installProbe(page);
  const answers = apiAnswers(page);
  await page.goto(origin + path);
  await work(page, answers);
  await page.close();
  return standIn.requests.slice(before).filter(({ operationName }) => operationName !== null).length;
}
