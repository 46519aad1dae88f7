import { expect, it } from 'vitest';
import { home, keyResult, objective, treeOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { reportOn } from '../report';
import { notedItems } from './noted-items';

const children = [
  keyResult({ iid: '1' }),
  keyResult({ iid: '2', state: 'closed' }),
  keyResult({ iid: '3', typeName: 'Objective' }),
  keyResult({ iid: '4', typeName: 'Task' }),
];
const noted = (noteOn: 'objective' | 'key-results') => {
  const profile = { ...nativeProfile, checkIn: { noteOn } };
  const tree = treeOf({ objective: objective(), children });
  return notedItems(reportOn(tree, profile, new Date('2023-10-25T12:00:00Z'), home)).map(({ iid }) => iid);
};

it('are the open OKRs that support the objective, where the rules want the comment there', () => {
  expect(noted('key-results')).toEqual(['1', '3']);
  expect(noted('objective')).toEqual([]);
});
