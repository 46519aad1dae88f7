// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { UpdateState } from '../lib/okr/cadence';
import { rendered } from './rendered.fixture';
import { UpdatedCell } from './updated-cell';

const quiet: UpdateState = { state: 'updated', since: '2023-10-18', dueDay: null, isToday: false, weeksLate: 0 };

test.each<[Partial<UpdateState>, string, string | null]>([
  [{}, 'Wed 18 Oct 2023', null],
  [{ state: 'due', dueDay: '2023-10-25', isToday: true }, 'Wed 18 Oct 2023due today', 'chip'],
  [{ state: 'due', dueDay: '2023-10-25' }, 'Wed 18 Oct 2023', null],
  [{ state: 'due', since: null, dueDay: '2023-10-25' }, 'due Wed 25 Oct', 'subtle'],
  [{ state: 'overdue', weeksLate: 2 }, 'Wed 18 Oct 20232 weeks late', 'chip warning'],
  [{ state: 'never', since: null }, 'never updated', 'chip warning'],
  [{ state: 'unknown', since: null }, 'no date', 'subtle'],
  [{ state: 'not-expected' }, 'Wed 18 Oct 2023', null],
  [{ state: 'not-expected', since: null }, '–', null],
])('%j: %s', (given, words, chip) => {
  const { root, text } = rendered(<UpdatedCell update={{ ...quiet, ...given }} />);
  expect(text().replaceAll('\u00a0', ' ')).toBe(words);
  expect(root.querySelector('span')?.className ?? null).toBe(chip);
});
