import { serve } from '../../gitlab/server';
import { createStandIn } from '../../gitlab/stand-in';
import { addSite, openBrowser } from '../extension-browser';
import { stopOwnLooks } from '../own-looks';
import { coreLines } from './core';
import { firstScore } from './first-score';
import { growth, growthLines } from './growth';
import type { Line } from './line';
import { longTaskLines } from './long-tasks';
import { quietPage } from './quiet-page';
import { scriptDurationLine, scriptDurations } from './script-duration';
import { scriptingLines } from './scripting';
import { shiftLines, shifts } from './shifts';
import type { Bench } from './visit';
import { watcherLine } from './watcher';

/** What happens on GitLab's pages, in Chromium on the stand-in: first without the extension, then with it. */
export async function pageLines(): Promise<Line[]> {
  const standIn = createStandIn();
  const server = await serve(standIn);
  const browser = await openBrowser();
  try {
    const bench: Bench = { browser, standIn, origin: server.origin };
    await stopOwnLooks(browser.context);
    const [first] = browser.context.pages();
    await first?.goto(`${server.origin}/-/stand-in/sign-in`);
    const watcher = await watcherLine(browser.context, server.origin);
    const core = await coreLines(browser.context);
    const durationsWithout = await scriptDurations(bench);
    // Neither is about time, and both mostly wait.
    const [shiftsWithout, growthWithout] = await Promise.all([shifts(bench), growth(bench, false)]);
    await (await addSite(browser, server.origin)).close();
    return [
      ...(await quietPage(bench)),
      ...(await scriptingLines(bench)),
      scriptDurationLine(durationsWithout, await scriptDurations(bench)),
      ...(await firstScore(bench)),
      ...(await longTaskLines(bench)),
      ...shiftLines(shiftsWithout, await shifts(bench)),
      ...growthLines(growthWithout, await growth(bench, true)),
      watcher,
      ...core,
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
