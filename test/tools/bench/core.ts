import type { BrowserContext } from 'playwright-core';
import { bundled } from './bundled';
import type { Line } from './line';

const RUNS = 31;

/** What the core does by itself, as it ships, in Chromium. */
export async function coreLines(context: BrowserContext): Promise<Line[]> {
  const page = await context.newPage();
  await page.evaluate(await bundled('core-work.ts'));
  const timed = (name: 'rollUp' | 'levels' | 'scan' | 'check') =>
    page.evaluate(
      ([piece, runs]) => {
        const work = (window as unknown as { work: Record<string, () => unknown> }).work[piece];
        // The first runs warm the code up and do not count.
        const all = Array.from({ length: runs + 10 }, () => {
          const began = performance.now();
          work?.();
          return performance.now() - began;
        });
        return all.slice(10);
      },
      [name, RUNS] as const,
    );
  const lines: Line[] = [
    { what: 'roll-up of 10,000 items', unit: 'ms', ceiling: 5, runs: await timed('rollUp') },
    { what: 'report over 100 objectives with 500 key results', unit: 'ms', ceiling: 20, runs: await timed('levels') },
    { what: 'scores read from a 100 kB description', unit: 'ms', ceiling: 10, runs: await timed('scan') },
    { what: 'scanning and checking a 100 kB description', unit: 'ms', ceiling: 10, runs: await timed('check') },
  ];
  await page.close();
  return lines;
}
