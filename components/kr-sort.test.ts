import { describe, expect, it } from 'vitest';
import { membersOf, rollUpOf, scored } from '../lib/okr/item.fixture';
import { nativeProfile } from '../lib/okr/profiles/native';
import { rowsOf } from '../lib/okr/rows';
import { nextSorting, sortRows } from './kr-sort';

const children = scored(30, null, 90, 10);
const rows = rowsOf(
  membersOf(children, nativeProfile),
  rollUpOf(children, nativeProfile, false),
  () => ({ state: 'updated', since: null, dueDay: null, isToday: false, weeksLate: 0 }),
  () => null,
);
const order = (sorting: Parameters<typeof sortRows>[1]) => sortRows(rows, sorting).map(({ item }) => item.iid);

describe('sortRows', () => {
  it('keeps GitLab’s order unless asked', () => {
    expect(order(null)).toEqual(['1', '2', '3', '4']);
  });

  it('puts what was never updated before the oldest, and what nobody can tell last', () => {
    const states = [
      { state: 'updated', since: '2023-10-19' },
      { state: 'unknown', since: null },
      { state: 'overdue', since: '2023-10-04' },
      { state: 'never', since: null },
    ] as const;
    const dated = rows.map((row, at) => ({ ...row, update: { ...row.update, ...states[at] } }));
    const iids = (descending: boolean) =>
      sortRows(dated, { column: 'updated', descending }).map(({ item }) => item.iid);
    expect(iids(false)).toEqual(['4', '3', '1', '2']);
    expect(iids(true)).toEqual(['1', '3', '4', '2']);
  });

  it('puts rows without a value last, either way', () => {
    expect(order({ column: 'score', descending: true })).toEqual(['3', '1', '4', '2']);
    expect(order({ column: 'score', descending: false })).toEqual(['4', '1', '3', '2']);
  });
});

describe('nextSorting', () => {
  it('goes from one end to the other and back to GitLab’s order', () => {
    const first = nextSorting(null, 'score');
    expect(first).toEqual({ column: 'score', descending: true });
    const second = nextSorting(first, 'score');
    expect(second).toEqual({ column: 'score', descending: false });
    expect(nextSorting(second, 'score')).toBeNull();
    expect(nextSorting(second, 'title')).toEqual({ column: 'title', descending: false });
  });
});
