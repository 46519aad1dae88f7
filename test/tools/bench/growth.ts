import type { Page } from 'playwright-core';
import { panel as words } from '../../../lib/text/panel';
import { places } from '../../gitlab/worlds/places';
import { forgetStored } from '../own-looks';
import { type Kept, keptBy } from './kept';
import { type Line, median } from './line';
import { settled } from './probe';
import { type Bench, visit } from './visit';

/** Pages side by side, each with a process of its own: they wait most of the time. */
const RUNS = 3;

/** What is made once is made in the first of these. */
const FIRST_NAVIGATIONS = 10;
const NAVIGATIONS = 100;

/** A panel has hundreds; a file of icons, which Chromium loads anew and lets go when it likes, a hundred in all. */
const NODES_CEILING = 10;

/** Objectives of one project, which GitLab goes through without loading a page. */
const { availability, developerExperience, efficiency, lastQuarter } = places;
const ROUND = [availability.iid, developerExperience.iid, efficiency.iid, lastQuarter.iid];

/** What a page holds more of after many in-page navigations, by navigation; with us, the panel stands opened in each. */
export async function growth(bench: Bench, withUs: boolean): Promise<Kept[]> {
  if (withUs) await keepPanelsOpen(bench);
  return Promise.all(Array.from({ length: RUNS }, () => growthOfOne(bench, withUs)));
}

async function keepPanelsOpen(bench: Bench): Promise<void> {
  await forgetStored(bench.browser.context);
  await visit(bench, efficiency.page, async (page) => {
    await page.getByRole('button', { name: words.details, exact: true }).click();
    await page.locator('okr-lens-panel table').first().waitFor();
  });
}

async function growthOfOne({ browser: { context }, origin }: Bench, withUs: boolean): Promise<Kept> {
  const page = await context.newPage();
  await page.goto(origin + efficiency.page);
  await settled(page);
  await goThrough(page, FIRST_NAVIGATIONS, withUs);
  const before = await keptBy(page);
  await goThrough(page, NAVIGATIONS, withUs);
  const after = await keptBy(page);
  await page.close();
  const grown = (part: keyof Kept) => (after[part] - before[part]) / NAVIGATIONS;
  return { bytes: grown('bytes'), nodes: grown('nodes'), listeners: grown('listeners') };
}

/** Ends on the first of the round however often it goes, so that what is held can be compared. */
async function goThrough(page: Page, times: number, withUs: boolean): Promise<void> {
  await page.evaluate(
    async ([iids, untilPanel]) => {
      const { standIn } = window as unknown as { standIn: { navigate(iid: number): Promise<void> } };
      for (const iid of iids) {
        const before = document.querySelector('okr-lens-panel');
        await standIn.navigate(iid);
        for (let drawn = !untilPanel; !drawn; ) {
          await new Promise((done) => setTimeout(done, 20));
          const panel = document.querySelector('okr-lens-panel');
          drawn = panel !== before && Boolean(panel?.shadowRoot?.querySelector('.compact .score')?.textContent);
        }
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    [roundTo(times), withUs] as const,
  );
  await settled(page);
}

function roundTo(times: number): number[] {
  return Array.from({ length: times }, (_, at) => ROUND[(times - 1 - at) % ROUND.length] ?? Number.NaN);
}

/** What is ours is what the same page does not hold without us. */
export function growthLines(without: Kept[], with_: Kept[]): Line[] {
  const ours = (part: keyof Kept, scale = 1) => {
    const own = median(without.map((one) => one[part]));
    return with_.map((one) => (one[part] - own) * scale);
  };
  const after = 'kept by us after each in-page navigation';
  return [
    { what: `objects ${after}`, unit: 'kB', ceiling: 1, runs: ours('bytes', 1 / 1000) },
    { what: `nodes ${after}`, unit: 'nodes', ceiling: NODES_CEILING, runs: ours('nodes') },
    { what: `listeners ${after}`, unit: 'listeners', ceiling: 1, runs: ours('listeners') },
  ];
}
