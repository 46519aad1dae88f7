import { describe, expect, it } from 'vitest';
import { keyResult, membersOf, objective, treeOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { platforms2023Profile } from '../profiles/platforms-2023';
import { reportOn } from '../report';
import type { FinalState } from './final-state';
import { finalScores, planClosing } from './plan-closing';

const HOME = { origin: 'https://gitlab.example.com', relativeRoot: '', namespacePath: 'group/okrs' };
const parent = objective({ description: '### Retro\n\n#### Good\n\n- a\n\n### Context\n\nWords.\n' });
const children = [
  keyResult({ iid: '1', percent: 80 }),
  keyResult({ iid: '2', percent: 100, state: 'closed', description: 'Score => 144%' }),
  keyResult({ iid: '3', percent: null }),
  keyResult({ iid: '4', typeName: 'Issue' }),
];
const scores = new Map<string, number | null>([
  [parent.id, 112],
  ['gid://gitlab/WorkItem/1', 80],
  ['gid://gitlab/WorkItem/2', 144],
  ['gid://gitlab/WorkItem/3', null],
]);

const plan = (choices: Record<string, FinalState>, profile = platforms2023Profile, items = children) =>
  planClosing({
    objective: parent,
    members: membersOf(items, profile),
    choices: new Map(Object.entries(choices).map(([iid, state]) => [`gid://gitlab/WorkItem/${iid}`, state])),
    scores,
    profile,
  });

describe('planning to close a quarter', () => {
  it('takes key results first, as listed, and the objective last', () => {
    const steps = plan({ '100': 'done', '3': 'cancelled', '1': 'missed', '2': 'done' });
    expect(steps.map(({ item, close, state, after }) => [item.iid, close, state, after.split('\n')[0]])).toEqual([
      ['1', true, 'missed', 'Score => 80% (missed)'],
      ['2', false, 'done', 'Score => 144% (done)'],
      ['3', true, 'cancelled', 'Score => cancelled'],
      ['100', true, 'done', '### Retro'],
    ]);
    expect(steps.at(-1)).toMatchObject({
      before: parent.description,
      after: '### Retro\n\n#### Good\n\n- a\n\nScore => 112% (done)\n\n### Context\n\nWords.\n',
      line: 'Score => 112% (done)',
    });
  });

  it('keeps a retro on top also where the rules ask for none', () => {
    expect(plan({ '100': 'done' }, nativeProfile)[0]?.after).toMatch(/^### Retro\n/);
  });

  it('leaves alone what is not chosen, and what is no OKR', () => {
    expect(plan({})).toEqual([]);
    expect(plan({ '4': 'done', '999': 'done' })).toEqual([]);
    expect(plan({ '1': 'done' }).map(({ item }) => item.iid)).toEqual(['1']);
  });

  it('gives no step for what is closed with that line', () => {
    const closed = [keyResult({ iid: '1', state: 'closed', description: 'Score => 80% (missed)' })];
    expect(plan({ '1': 'missed' }, platforms2023Profile, closed)).toEqual([]);
    expect(plan({ '1': 'carried-over' }, platforms2023Profile, closed)).toMatchObject([{ close: false }]);
    const open = [keyResult({ iid: '1', description: 'Score => 80% (missed)' })];
    expect(plan({ '1': 'missed' }, platforms2023Profile, open)).toMatchObject([
      { close: true, before: 'Score => 80% (missed)', after: 'Score => 80% (missed)' },
    ]);
  });
});

it('takes the scores from a report', () => {
  const tree = treeOf({ objective: parent, children, countedChildren: 4 });
  const report = reportOn(tree, platforms2023Profile, new Date('2023-10-25T15:00:00Z'), HOME);
  expect([...finalScores(report).values()]).toEqual([80, 144, null, 90]);
  expect(finalScores(report).get(parent.id)).toBe(90);
});
