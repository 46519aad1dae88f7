import { expect, test } from 'vitest';
import type { UpdateState } from '../cadence';
import type { DueEntry } from './due-entry';
import { withUpdated } from './with-updated';

const update = (state: UpdateState['state']): UpdateState => ({
  state,
  since: null,
  dueDay: null,
  isToday: false,
  weeksLate: state === 'overdue' ? 2 : 0,
});

function entry(id: string, state: UpdateState['state'], objective: string | null = 'o'): DueEntry {
  const place = (of: string) => ({ id: of, iid: of, namespacePath: 'acme/okrs', title: of, url: null });
  return {
    item: { ...place(id), reference: `#${id}`, typeName: 'Key Result', typeIcon: null, owners: [] },
    role: id === objective ? 'objective' : 'key-result',
    objective: objective === null ? null : place(objective),
    update: update(state),
    score: null,
    health: null,
    mine: true,
    ended: false,
  };
}

test.each([
  ['the most pressing one', ['a'], ['never', 'updated', 'never', 'overdue']],
  ['another one', ['b'], ['overdue', 'overdue', 'updated', 'overdue']],
  ['all of one objective', ['a', 'b'], ['updated', 'updated', 'updated', 'overdue']],
  ['one that stands alone', ['c'], ['overdue', 'overdue', 'never', 'updated']],
  ['one that is not listed', ['z'], ['overdue', 'overdue', 'never', 'overdue']],
])('updated: %s', (_name, ids, states) => {
  const list = [entry('o', 'overdue'), entry('a', 'overdue'), entry('b', 'never'), entry('c', 'overdue', null)];
  expect(withUpdated(list, ids).map((one) => one.update.state)).toEqual(states);
});
