import { expect, it } from 'vitest';
import type { ItemLink, Parent } from './item';
import { keyResult, objective, treeOf } from './item.fixture';
import { nativeProfile as profile } from './profiles/native';
import { supportedObjectives } from './supported-objectives';

const parent: Parent = { ...objective({ iid: '9' }), children: null };
const link = (iid: string, kind: ItemLink['kind'] = 'related'): ItemLink => ({ item: objective({ iid }), kind });
const supported = (given: Parameters<typeof treeOf>[0]) =>
  supportedObjectives(treeOf({ objective: keyResult(), ...given }), profile).map(({ iid }) => iid);

it('the one above counts, whatever is linked', () => {
  expect(supported({ parent, links: [link('1')] })).toEqual(['9']);
});

it('else the linked ones, not what stands below, nor what cannot be seen or is no objective', () => {
  const epic: Parent = { ...parent, typeName: 'Epic' };
  const links: ItemLink[] = [
    { item: null, kind: 'related' },
    { item: keyResult({ iid: '5' }), kind: 'related' },
    link('2', 'blocked-by'),
    link('3'),
    link('4', 'blocks'),
  ];
  expect(supported({ parent: epic, links })).toEqual(['3', '4']);
  expect(supported({ links: ['1', '2', '3', '4'].map((iid) => link(iid)) })).toEqual(['1', '2', '3']);
  expect(supported({ links: [link('1'), link('1', 'blocks')] })).toEqual(['1']);
  expect(supported({})).toEqual([]);
});

it('the level below is not above, whatever the kind of link', () => {
  const lower = objective({ iid: '7', namespacePath: 'group/team/okrs' });
  expect(supported({ links: [{ item: lower, kind: 'related' }, link('3')] })).toEqual(['3']);
});
