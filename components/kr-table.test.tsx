// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { home, scored, treeOf } from '../lib/okr/item.fixture';
import { nativeProfile } from '../lib/okr/profiles/native';
import { reportOn } from '../lib/okr/report';
import { KrTable } from './kr-table';
import { rendered } from './rendered.fixture';

const bands = [
  { from: 0, name: 'Off', tone: 'poor' },
  { from: 70, name: 'Well', tone: 'good' },
] as const;

test('how the team’s rules judge a score stands in words, not in a colour alone', () => {
  const { rows } = reportOn(
    treeOf({ children: scored(80, 20, null) }),
    nativeProfile,
    new Date('2023-10-25T12:00:00Z'),
    home,
  );
  const cells = (judged: typeof bands | null) => {
    const nothing = () => {};
    const { root } = rendered(
      <KrTable rows={rows} sorting={null} bands={judged} moves={null} onSort={nothing} onWithout={nothing} />,
    );
    return [...root.querySelectorAll('.scored > span')].map((cell) => cell.textContent?.replaceAll('\u00a0', ' '));
  };
  expect(cells(bands)).toEqual(['80 % Well', '20 % Off', '–']);
  expect(cells(null)).toEqual(['80 %', '20 %', '–']);
});

test('a long table says that it is not whole until all of it is drawn', async () => {
  const { rows } = reportOn(
    treeOf({ children: scored(...Array.from({ length: 50 }, () => 50)) }),
    nativeProfile,
    new Date('2023-10-25T12:00:00Z'),
    home,
  );
  const nothing = () => {};
  const { root } = rendered(
    <KrTable rows={rows} sorting={null} bands={null} moves={null} onSort={nothing} onWithout={nothing} />,
  );
  const isBusy = () => root.querySelector('table')?.getAttribute('aria-busy');
  expect([isBusy(), root.querySelectorAll('tbody tr').length]).toEqual(['true', 10]);
  await vi.waitFor(() => expect(isBusy()).toBe('false'));
  expect(root.querySelectorAll('tbody tr')).toHaveLength(50);
});
