import { expect, it } from 'vitest';
import { home, keyResult, scored, treeOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { reportOn } from '../report';
import { keyResultStanding } from './standing';

const now = new Date('2023-10-25T12:00:00Z');
const children = scored(60, null, 20);
const report = reportOn(treeOf({ children }), nativeProfile, now, home);

it('says what a key result gives to its objective, and who stands beside it', () => {
  const standing = keyResultStanding(report, keyResult({ iid: '3' }));
  expect(standing).toMatchObject({ score: 40, place: { at: 3, of: 3 }, partial: false });
  expect(standing?.row.term).toMatchObject({ weight: 50, points: 10 });
  expect(standing?.siblings.map(({ item }) => item.iid)).toEqual(['1', '2']);
});

it('says why one gives nothing', () => {
  const row = keyResultStanding(report, keyResult({ iid: '2' }))?.row;
  expect(row?.term).toBeNull();
  expect(row?.leftOut?.reason).toBe('not-scored');
});

it('knows nothing of an item that belongs to another objective', () => {
  expect(keyResultStanding(report, keyResult({ iid: '4' }))).toBeNull();
});

it('is partial where children are hidden', () => {
  const some = reportOn(treeOf({ children, countedChildren: 5 }), nativeProfile, now, home);
  expect(keyResultStanding(some, keyResult({ iid: '1' }))?.partial).toBe(true);
});
