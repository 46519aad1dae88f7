import { expect } from 'vitest';
import type { Launched } from '../harness';
import { ACTIONS, calm, typedWords } from './actions';
import { chance, pick } from './chance';
import { holds } from './invariants';
import { leftIn } from './left-in';
import { startRun, TASK } from './run';

/** Why a run failed, with what led to it. */
const told = (seed: number, done: string[], error: unknown) =>
  new Error(`Seed ${seed}, after ${done.length} actions, the last: ${done.slice(-25).join(', ')}`, { cause: error });

/**
 * Does that many random actions on one page, and looks after each whether all is as it must be; in the end, whether
 * everything typed is still there, and nothing of ours is left on a page that is not an OKR.
 */
export async function soak(browser: Launched, seed: number, actions: number): Promise<void> {
  const random = chance(seed);
  const run = await startRun(browser, random);
  await calm(run, TASK);
  const before = await leftIn(run.page);
  const done: string[] = [];
  try {
    for (let count = 0; count < actions; count += 1) {
      const { name, act } = pick(ACTIONS, random);
      done.push(name);
      await act(run);
      await holds(run);
    }
    for (const [iid, words] of run.words) {
      await calm(run, iid);
      await holds(run);
      expect(await typedWords(run)).toBe(words);
    }
    await calm(run, TASK);
    await holds(run);
    // Documents that were left go some time after. A page has some nodes that come and go; a panel alone has hundreds.
    await expect
      .poll(async () => {
        const { panels, nodes, listeners } = await leftIn(run.page);
        return panels === 0 && nodes - before.nodes < 100 && listeners - before.listeners < 50
          ? 'nothing'
          : { panels, nodes: nodes - before.nodes, listeners: listeners - before.listeners };
      })
      .toBe('nothing');
  } catch (error) {
    throw told(seed, done, error);
  }
}
