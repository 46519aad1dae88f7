import { expect } from 'vitest';
import { plain, type Run, shownNow } from './run';

/** What holds after every action: one panel for each root, of the item that stands there; no error; no typed text lost. */
export async function holds(run: Run): Promise<void> {
  await expect.poll(() => panelsAreRight(run)).toEqual('right');
  expect(run.errors).toEqual([]);
  if (run.edited === null) return;
  expect(await run.page.evaluate(() => window.standIn.edited()?.text)).toBe(run.edited);
}

/** `right`, or what is not. */
async function panelsAreRight(run: Run): Promise<string> {
  const shown = shownNow(run);
  const hosts = await run.page.evaluate(() =>
    [...document.querySelectorAll('okr-lens-panel')].map((host) => ({
      root: host.closest('#contextual-panel-portal, .work-item-drawer') ? ('panel' as const) : ('page' as const),
      score: host.shadowRoot?.querySelector('.compact .score')?.textContent ?? null,
      problem: host.shadowRoot?.querySelector('.problem') !== null,
    })),
  );
  for (const root of ['page', 'panel'] as const) {
    const iid = shown[root];
    const expected = iid === null ? null : (run.scores.get(iid) ?? null);
    const standing = hosts.filter((host) => host.root === root);
    if (standing.length !== (expected === null ? 0 : 1)) return `${standing.length} hosts in the ${root} of #${iid}`;
    const score = standing[0]?.score;
    // While GitLab does not answer there may be none yet; another item’s would be wrong at any time.
    if (standing.length === 0 || (!run.isReachable && !score)) continue;
    if (plain(score ?? '') !== expected) return `“${plain(score ?? '')}” in the ${root} of #${iid}, not “${expected}”`;
  }
  return 'right';
}
