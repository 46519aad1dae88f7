// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { keyResult } from '../lib/okr/item.fixture';
import type { Trend } from '../lib/okr/trend/trend';
import type { TrendPoint } from '../lib/okr/trend/trend-line';
import { MoveCell } from './move-cell';
import { rendered } from './rendered.fixture';
import { TrendPart, type TrendState } from './trend-part';
import { trendPaths } from './trend-paths';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const point = (day: string, score: number | null, expected: number | null, unknown = 0): TrendPoint => {
  return { day, score, expected, unknown };
};
const line = [
  point('2023-10-24', null, 25),
  point('2023-10-25', 12, 50, 1),
  point('2023-10-26', 12, 75),
  point('2023-10-27', 60.46, 93.4),
];
const period = { fiscalYear: 2024, quarter: 3, start: '2023-10-24', end: '2023-10-28' };
const shown: Trend = {
  moves: new Map(),
  line,
  weeks: line.slice(1),
  period,
  undated: [],
  partial: false,
  rounding: { decimals: 1, way: 'nearest' },
};

function show(state: TrendState) {
  const onOpen = vi.fn();
  return { onOpen, ...rendered(<TrendPart {...{ state, onOpen }} />) };
}

describe('the trend', () => {
  test('is closed until it is asked for; the focus stays in it', () => {
    const { button, onOpen, root } = show({ kind: 'closed' });
    expect(root.querySelector('svg')).toBeNull();
    button('Show the trend').click();
    expect(onOpen).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toBe('Trend');
  });

  test('says that it is read, and what went wrong', () => {
    expect(show({ kind: 'loading' }).root.querySelector('[role=status]')?.textContent).toContain('Reading');
    const { button, text, onOpen } = show({ kind: 'failed', problem: { kind: 'offline', until: null } });
    expect(text()).toContain('GitLab cannot be reached');
    button('Try again').click();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  test('says the essence of the line to those who cannot see it', () => {
    const { root } = show({ kind: 'shown', trend: shown });
    const label = plain(root.querySelector('figure[role=img]')?.getAttribute('aria-label'));
    expect(label).toBe('From 12 % on Wed 25 Oct 2023 to 60.5 % on Fri 27 Oct 2023; expected 93 % of FY24-Q3.');
  });

  test('is a table, too', () => {
    const { root } = show({ kind: 'shown', trend: shown });
    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => plain(cell.textContent)),
    );
    expect(rows).toEqual([
      ['Wed 25 Oct 2023', '12 %1 not known', '50 %'],
      ['Thu 26 Oct 2023', '12 %', '75 %'],
      ['Fri 27 Oct 2023', '60.5 %', '93 %'],
    ]);
  });

  test('without a period expects nothing', () => {
    const { root } = show({ kind: 'shown', trend: { ...shown, period: null } });
    expect(root.querySelector('path.pace')).toBeNull();
    expect([...root.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['Day', 'Score']);
  });

  test('shows whole numbers where the rules say so', () => {
    const rounding = { decimals: 0, way: 'down' } as const;
    const { text } = show({ kind: 'shown', trend: { ...shown, rounding } });
    expect(plain(text())).toContain('to 60 % on');
  });

  test('says what is not known', () => {
    const nothing = { ...shown, line: [], weeks: [], undated: [keyResult()], partial: true };
    const { root, text } = show({ kind: 'shown', trend: nothing });
    expect(root.querySelector('svg')).toBeNull();
    expect(plain(text())).toContain('No dated changes yet.');
    expect(plain(text())).toContain('no dated history of 1 score');
    expect(text()).toContain('hidden from you');
  });
});

describe('its paths', () => {
  test('go in steps from the first score on; the pace goes straight to the period’s end', () => {
    expect(trendPaths(shown)).toEqual({
      score: 'M20 88H40H60V39.54H80',
      pace: 'M0 100L100 0H100',
      today: 80,
      scale: 100,
      firstDay: '2023-10-24',
      lastDay: '2023-10-28',
    });
  });

  test('make room above 100, and break where there was no score', () => {
    const scores = [point('2023-10-24', 144, null), point('2023-10-25', null, null), point('2023-10-26', 75, null)];
    const { score, scale, pace } = trendPaths({ line: scores, period: null });
    expect([score, scale, pace]).toEqual(['M0 4H33.33M66.67 50H100', 150, '']);
  });

  test('end with today after the period’s end', () => {
    const ended = { ...period, end: '2023-10-25' };
    expect(trendPaths({ line, period: ended })).toMatchObject({ pace: 'M0 100L50 0H100', lastDay: '2023-10-27' });
  });
});

test.each([
  [4, '+4', '+4 since a week ago'],
  [-2.25, '−2.3', '−2.3 since a week ago'],
  [0, '0', 'No change since a week ago'],
  [0.01, '0', 'No change since a week ago'],
  [null, '–', 'Not known how it changed since a week ago: GitLab keeps no date of it'],
])('a move of %s reads %s', (move, text, title) => {
  const { root } = rendered(
    <table>
      <tbody>
        <tr>
          <MoveCell move={move} since="week" />
        </tr>
      </tbody>
    </table>,
  );
  expect(root.querySelector('td')?.textContent).toBe(text);
  expect(root.querySelector('td')?.title).toBe(title);
  expect(root.querySelector('td')?.dataset.label).toBe('1 week');
});
