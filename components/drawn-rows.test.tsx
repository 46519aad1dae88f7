// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { useDrawnRows } from './drawn-rows';
import { rendered } from './rendered.fixture';

const ROWS = Array.from({ length: 100 }, (_, at) => at);

function Rows({ count, atLeast = 0 }: { count: number; atLeast?: number }) {
  return useDrawnRows(ROWS.slice(0, count), atLeast).map((row) => <b key={row} />);
}

async function drawnOf(count: number, atLeast: number): Promise<number[]> {
  const { root } = rendered(<Rows count={count} atLeast={atLeast} />);
  const steps = [root.querySelectorAll('b').length];
  new MutationObserver(() => steps.push(root.querySelectorAll('b').length)).observe(root, { childList: true });
  await vi.waitFor(() => expect(steps.at(-1)).toBe(count));
  return steps;
}

test.each([
  ['a short table at once', 10, 0, [10]],
  ['one that is just too long', 11, 0, [10, 11]],
  ['a long one some at a time', 45, 0, [10, 20, 30, 40, 45]],
  ['as much of it as is needed, then more', 60, 42, [42, 52, 60]],
])('%s', async (_, count, atLeast, steps) => {
  expect(await drawnOf(count, atLeast)).toEqual(steps);
});

test('a row that comes to a whole table is drawn at once', async () => {
  const { root, again } = rendered(<Rows count={20} />);
  await vi.waitFor(() => expect(root.querySelectorAll('b').length).toBe(20));
  again(<Rows count={60} />);
  expect(root.querySelectorAll('b').length).toBe(60);
});
