// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { useDrawnRows } from './drawn-rows';
import { rendered } from './rendered.fixture';

const ROWS = Array.from({ length: 100 }, (_, at) => at);

function Rows({ count, atLeast = 0 }: { count: number; atLeast?: number }) {
  return useDrawnRows(ROWS.slice(0, count), atLeast).map((row) => <b key={row} />);
}

test.each([
  ['a short table at once', 30, 0, 30],
  ['a long one a screenful', 100, 0, 30],
  ['as much of it as is needed', 100, 42, 42],
])('%s, then whole', async (_, count, atLeast, first) => {
  const { root } = rendered(<Rows count={count} atLeast={atLeast} />);
  const drawn = () => root.querySelectorAll('b').length;
  expect(drawn()).toBe(first);
  await vi.waitFor(() => expect(drawn()).toBe(count));
});
