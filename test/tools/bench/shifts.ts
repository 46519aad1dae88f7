import type { Page } from 'playwright-core';
import { places } from '../../gitlab/worlds/places';
import type { Line } from './line';
import { seenBy, settled } from './probe';
import { type Bench, visit } from './visit';

/** Each takes several seconds of waiting for a shift that should not come. */
const RUNS = 3;

export interface Shifts {
  load: number[];
  refresh: number[];
}

/** Layout shift while an objective loads, and while a key result changes on the open page. */
export async function shifts(bench: Bench): Promise<Shifts> {
  const load: number[] = [];
  const refresh: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await visit(bench, places.efficiency.page, async (page) => {
      await settled(page);
      await page.waitForTimeout(500);
      const { shift } = await seenBy(page);
      load.push(shift);
      await changeKeyResult(page, 20 + run);
      await page.waitForTimeout(3000);
      refresh.push((await seenBy(page)).shift - shift);
    });
  }
  return { load, refresh };
}

/** What is ours is what the same page does not do without us. */
export function shiftLines(without: Shifts, with_: Shifts): Line[] {
  const ours = (part: keyof Shifts) => {
    const own = Math.max(...without[part]);
    return with_[part].map((shift) => Math.max(0, shift - own));
  };
  return [
    { what: 'layout shift by us on load', unit: 'shift', ceiling: 0, runs: ours('load') },
    { what: 'layout shift by us on refresh', unit: 'shift', ceiling: 0, runs: ours('refresh') },
  ];
}

async function changeKeyResult(page: Page, progress: number): Promise<void> {
  const { path, iid } = places.staleKeyResult;
  const status = await page.evaluate(
    async (body) => {
      const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute('content') ?? '';
      const headers = { 'content-type': 'application/json', 'x-csrf-token': token };
      return (await fetch('/-/stand-in/edit', { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    { path, iid, changes: { progress } },
  );
  if (status >= 400) throw new Error(`The stand-in refused the edit: ${status}.`);
}
