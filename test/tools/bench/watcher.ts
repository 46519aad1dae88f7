import type { BrowserContext } from 'playwright-core';
import { places } from '../../gitlab/worlds/places';
import { bundled } from './bundled';
import type { Line } from './line';

const PASSES = 300;
const NODES = 12_000;

/** The watcher's pass, run by itself over a page of 12,000 nodes with an objective on it. */
export async function watcherLine(context: BrowserContext, origin: string): Promise<Line> {
  const page = await context.newPage();
  await page.goto(`${origin}${places.availability.page}`);
  await page.getByTestId('work-item-description-wrapper').waitFor();
  await page.evaluate((nodes) => {
    const filler = document.createElement('div');
    for (let at = 0; at < nodes; at += 1) filler.append(document.createElement('span'));
    document.body.append(filler);
  }, NODES);
  await page.evaluate(await bundled('watcher-pass.ts'));
  const runs = await page.evaluate((passes) => {
    const pass = (window as unknown as { passOnce: () => void }).passOnce;
    const times: number[] = [];
    for (let at = 0; at < passes; at += 1) {
      const began = performance.now();
      // A clock in a page has a coarse grain: ten passes show what one takes.
      for (let ten = 0; ten < 10; ten += 1) pass();
      times.push((performance.now() - began) / 10);
    }
    return times;
  }, PASSES);
  await page.close();
  return { what: 'watcher pass on a 12,000-node page', unit: 'ms', ceiling: 0.3, runs };
}
