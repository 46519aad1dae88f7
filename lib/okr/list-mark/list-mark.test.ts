import { describe, expect, it } from 'vitest';
import type { Item, ObjectiveTree } from '../item';
import { below, home, keyResult, linksTo, objective, scored, treeOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { besideEachOther } from './beside-each-other';
import { openLinks } from './lacks-of';
import { listMarkOf } from './list-mark';

const NOW = new Date('2023-10-25T15:00:00Z');

const tree = (children: Item[], given: Partial<ObjectiveTree> = {}) =>
  treeOf({ children, complete: true, countedChildren: children.length, ...given });
const markOf = (of: ObjectiveTree) => listMarkOf(of, nativeProfile, NOW, home);

describe('the mark of an objective', () => {
  it('is its score, where nothing is to be said', () => {
    expect(markOf(tree(scored(50, 60)))).toEqual({ score: 55, partial: null, warning: null });
  });

  it('has the most important warning', () => {
    const drifted = objective({ title: 'Calm nights => 90%' });
    expect(markOf(tree(scored(50, 60), { objective: drifted }))?.warning?.kind).toBe('drift');
  });

  it('is none without key results, or without a score', () => {
    expect([markOf(tree([])), markOf(tree(scored(null, null)))]).toEqual([null, null]);
  });

  it('is partial where something is hidden', () => {
    expect(markOf(tree(scored(50), { countedChildren: 2 }))).toMatchObject({ score: 50, partial: { kind: 'hidden' } });
  });

  it('is partial while a comment may tell a score', () => {
    const children = scored(50, null);
    const [, open] = children;
    const read = new Map([[open?.id ?? '', below([])]]);
    expect(markOf(tree(children, { below: read }))).toEqual({
      score: 50,
      partial: { kind: 'unscored', scored: 1, expected: 2 },
      warning: null,
    });
  });

  it('is none where not all key results came', () => {
    expect(markOf(tree(scored(50), { complete: false }))).toBeNull();
  });
});

describe('what stands below a key result', () => {
  const told = keyResult({ iid: '5', title: 'Nobody is woken => 40%' });

  it('is asked for only where its score could come from there', () => {
    const open = (children: Item[]) => openLinks(tree(children), nativeProfile, home).map(({ iid }) => iid);
    expect(open([...scored(50), told])).toEqual(['5']);
    expect(openLinks(tree([told], { complete: false }), nativeProfile, home)).toEqual([]);
  });

  it('is no reason for another score once it is known to be nothing', () => {
    expect(markOf(tree([told]))).toBeNull();
    expect(markOf(tree([told], { below: new Map([[told.id, below([])]]) }))?.score).toBe(40);
  });

  it('gives the score where the list has it', () => {
    const lower = objective({ iid: '30', id: 'gid://gitlab/WorkItem/30', hasChildren: true });
    const upper = tree([told], { below: new Map([[told.id, below([], linksTo([lower], 'blocked-by'))]]) });
    expect(markOf(upper)).toBeNull();
    const [first] = besideEachOther([upper, tree(scored(70, 80), { objective: lower })]);
    expect(first && markOf(first)?.score).toBe(75);
  });
});
