import { expect, it } from 'vitest';
import type { UpdateState } from '../okr/cadence';
import { updateFact } from './updates';

const quiet: UpdateState = { state: 'updated', since: null, dueDay: null, isToday: false, weeksLate: 0 };

it.each<[Partial<UpdateState>, string | null]>([
  [{ since: '2023-10-19' }, 'Thu 19 Oct 2023'],
  [{ state: 'due', since: '2023-10-18', dueDay: '2023-10-25', isToday: true }, 'Wed 18 Oct 2023, due today'],
  [{ state: 'due', since: '2023-10-18', dueDay: '2023-10-25' }, 'Wed 18 Oct 2023, due on Wed 25 Oct 2023'],
  [{ state: 'due', dueDay: '2023-10-25' }, 'not yet, due on Wed 25 Oct 2023'],
  [
    { state: 'overdue', since: '2023-10-04', dueDay: '2023-10-18', weeksLate: 3 },
    'Wed 4 Oct 2023; it was due on Wed 18 Oct 2023',
  ],
  [{ state: 'never', dueDay: '2023-10-18' }, 'never; it was due on Wed 18 Oct 2023'],
  [{ state: 'unknown' }, 'no date tells when'],
  [{ state: 'unknown', since: '2023-10-04' }, 'Wed 4 Oct 2023, or later'],
  [{ state: 'not-expected', since: '2023-10-04' }, 'Wed 4 Oct 2023'],
  [{ state: 'not-expected' }, null],
])('%j: %s', (given, words) => {
  expect(updateFact({ ...quiet, ...given })?.replaceAll('\u00a0', ' ') ?? null).toBe(words);
});
