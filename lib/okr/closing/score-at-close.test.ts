import { expect, it } from 'vitest';
import { keyResult, objective, treeOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { reportOn } from '../report';
import type { FinalState } from './final-state';
import { scoreAtClose } from './score-at-close';

const HOME = { origin: 'https://gitlab.example.com', relativeRoot: '', namespacePath: 'group/okrs' };
const children = [
  keyResult({ iid: '1', percent: 80 }),
  keyResult({ iid: '2', percent: 40 }),
  keyResult({ iid: '3', percent: null }),
];

function scoreWith(choices: Record<string, FinalState>, { description = '', counted = children.length } = {}) {
  const tree = treeOf({ objective: objective({ description }), children, countedChildren: counted });
  const report = reportOn(tree, nativeProfile, new Date('2023-10-25T15:00:00Z'), HOME);
  return scoreAtClose(
    report,
    new Map(Object.entries(choices).map(([iid, state]) => [`gid://gitlab/WorkItem/${iid}`, state])),
  );
}

it.each([
  [{}, 60],
  [{ 1: 'missed', 2: 'carried-over' }, 60],
  [{ 2: 'cancelled' }, 80],
  [{ 1: 'cancelled', 2: 'cancelled' }, null],
  [{ 3: 'missed' }, 40],
  [{ 3: 'done' }, 220 / 3],
  [{ 3: 'cancelled' }, 60],
] as const)('with %j: %j', (choices, expected) => {
  expect(scoreWith(choices)).toBe(expected);
});

it('shares the weight of what is cancelled among the rest', () => {
  const description = '### Scoring Criteria\n\n1. #1 (50%)\n2. #2 (25%)\n3. #3 (25%)';
  expect(scoreWith({ 3: 'missed' }, { description })).toBe(50);
  expect(scoreWith({ 2: 'cancelled', 3: 'missed' }, { description })).toBeCloseTo(53.33);
});

it('leaves a score alone that is not the whole one', () => {
  expect(scoreWith({ 2: 'cancelled' }, { counted: 4 })).toBe(60);
});
