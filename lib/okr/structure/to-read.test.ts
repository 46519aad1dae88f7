import { describe, expect, it } from 'vitest';
import type { Item, ObjectiveTree } from '../item';
import { below, home, issue, keyResult, linksTo, objective, treeOf } from '../item.fixture';
import { nativeProfile as profile } from '../profiles/native';
import { toRead } from './to-read';

const asked = (given: Partial<ObjectiveTree>) => {
  const { below: objectives, links, named, parent } = toRead(treeOf({ belowComplete: false, ...given }), profile, home);
  const iids = (items: Item[]) => items.map(({ iid }) => iid);
  return { below: iids(objectives), links: iids(links), named: named.map(({ iid }) => iid), parent };
};
const nothing = { below: [], links: [], named: [], parent: false };
const native = (iid: string, given: Partial<Item> = {}) => objective({ iid, percent: null, hasParent: true, ...given });
const issueObjective = issue({ iid: '100', labels: ['okr:o'] });

describe('toRead', () => {
  it('asks for what stands below objectives and for the links of key results, breadth first', () => {
    const first = native('10');
    const levels = new Map([[first.id, below([keyResult({ iid: '2' }), native('11')])]]);
    const children = [keyResult({ iid: '1' }), first, native('12')];
    expect(asked({ children, below: levels })).toEqual({ ...nothing, below: ['12', '11'], links: ['1', '2'] });
  });

  it('asks for nothing that is known, has nothing below, or is no OKR', () => {
    const keyResultKnown = keyResult({ iid: '1' });
    const children = [
      keyResultKnown,
      native('10', { hasChildren: false }),
      issue({ iid: '3' }),
      keyResult({ iid: '4', typeName: 'Vision' }),
    ];
    expect(asked({ children, below: new Map([[keyResultKnown.id, below([])]]) })).toEqual(nothing);
  });

  it('asks for the objective that a key result is, of which its link tells little', () => {
    const upper = keyResult({ iid: '1', percent: 10, hasParent: true });
    const lower = keyResult({ iid: '10', typeName: 'Objective', typeIcon: 'work-item-objective' });
    const levels = new Map([[upper.id, below([], linksTo([lower]))]]);
    expect(asked({ children: [upper], below: levels })).toEqual({ ...nothing, below: ['10'] });
  });

  it('asks once for what is listed, on every level, but not for what stands there as text', () => {
    const lower = native('10', { description: '## KRs\n- #5\n- #6' });
    const levels = new Map([[lower.id, below([])]]);
    const top = { ...issueObjective, description: '## KRs\n- #5\n- #4 => 20%\n- Hire\n- #10' };
    const given = { objective: top, children: [lower], below: levels };
    expect(asked(given)).toEqual({ ...nothing, named: ['5', '4', '6'] });
    const named = new Map([['group/okrs#4', issue({ iid: '4' })]]);
    expect(asked({ ...given, named })).toEqual({ ...nothing, links: ['4'], named: ['5', '6'] });
  });

  it('asks for the parent epic of an objective that is an issue', () => {
    const epic = issue({ iid: '50', typeName: 'Epic', typeIcon: 'work-item-epic' });
    const parent = { ...epic, children: null };
    expect(asked({ objective: issueObjective, parent })).toEqual({ ...nothing, parent: true });
    expect(asked({ objective: issueObjective, parent: { ...epic, children: [] } })).toEqual(nothing);
    expect(asked({ objective: issueObjective, parent: { ...parent, labels: ['okr::o'] } })).toEqual(nothing);
    expect(asked({ objective: native('100'), parent })).toEqual(nothing);
    expect(asked({ objective: { ...epic, labels: ['okr::o'] }, parent })).toEqual(nothing);
  });
});
