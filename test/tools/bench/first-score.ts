import type { Page } from 'playwright-core';
import { places } from '../../gitlab/worlds/places';
import { forgetStored } from '../own-looks';
import type { Line } from './line';
import { type Answered, seenBy } from './probe';
import { type Bench, visit } from './visit';

/** Many: frames fall where they will, so that the times come in two heaps. */
const RUNS = 15;

/** What it takes until a score is on the screen. */
export async function firstScore(bench: Bench): Promise<Line[]> {
  const contact: number[] = [];
  const known: number[] = [];
  const times: number[] = [];
  const sentBeforeScore = async (page: Page, answers: readonly Answered[]) => {
    await page.waitForFunction(() => window.probe.paintedAt !== null);
    // What was sent before may be answered after.
    await page.waitForTimeout(300);
    const { paintedAt } = await seenBy(page);
    return answers.filter(({ start }) => start <= (paintedAt ?? 0)).length;
  };
  for (let run = 0; run < RUNS; run += 1) {
    await forgetStored(bench.browser.context);
    await visit(bench, places.hundred.page, async (page, answers) => {
      contact.push(await sentBeforeScore(page, answers));
    });
    await visit(bench, places.hundred.page, async (page, answers) => {
      known.push(await sentBeforeScore(page, answers));
      times.push(((await seenBy(page)).paintedAt ?? Number.NaN) - (answers[0]?.end ?? Number.NaN));
    });
  }
  return [
    { what: 'requests to first score, first contact', unit: 'requests', ceiling: 3, runs: contact },
    { what: 'requests to first score, host known', unit: 'requests', ceiling: 1, runs: known },
    { what: 'panel painted after the answer, 100 key results', unit: 'ms', ceiling: 50, runs: times },
  ];
}
