import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Below, Item, ItemLink, ObjectiveTree } from '../item';
import { home, issue, keyResult, objective, treeOf } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import { rollUp } from '../rollup';
import { type Member, type StructureNote, structureOf } from './structure';
import { toRead } from './to-read';

const profile = { ...nativeProfile, rollUp: { ...nativeProfile.rollUp, capAt100: false } };
const of = (tree: ObjectiveTree) => structureOf(tree, profile, home);
const everyMember = (members: readonly Member[]): Member[] =>
  members.flatMap((member) => [member, ...everyMember(member.below?.members ?? [])]);
const idsOf = (tree: ObjectiveTree) => everyMember(of(tree).members).map(({ item }) => item.id);

const NODES = 8;
type Edge = { from: number; to: number; kind: 'child' | ItemLink['kind'] | 'listed' };
const edges = fc.array(
  fc.record({
    from: fc.nat(NODES - 1),
    to: fc.nat(NODES - 1),
    kind: fc.constantFrom<Edge['kind']>('child', 'related', 'blocks', 'blocked-by', 'listed'),
  }),
  { maxLength: 30 },
);
/** Some are key results, and may be the objective of the level below; the rest objectives. The first is the page’s. */
const graphs = fc.record({ edges, keyResults: fc.subarray([1, 2, 3, 4, 5, 6, 7]), unread: fc.subarray([1, 2, 3]) });

function treeOfGraph({ edges: given, keyResults, unread }: { edges: Edge[]; keyResults: number[]; unread: number[] }) {
  const listed = (from: number) =>
    given.filter((edge) => edge.kind === 'listed' && edge.from === from).map(({ to }) => `- #${to + 1}`);
  const items = Array.from({ length: NODES }, (_, at): Item => {
    const label = keyResults.includes(at) ? 'okr:kr' : 'okr:o';
    const lines = listed(at);
    const description = lines.length > 0 ? `## Key Results\n${lines.join('\n')}` : '';
    return issue({ iid: `${at + 1}`, labels: [label], description, hasChildren: true });
  });
  const belowOf = (from: number): Below => {
    const own = given.filter((edge) => edge.from === from);
    const targets = (edge: Edge) => items.slice(edge.to, edge.to + 1);
    return {
      children: own.filter(({ kind }) => kind === 'child').flatMap(targets),
      links: own.flatMap((edge) => {
        const { kind } = edge;
        return kind === 'child' || kind === 'listed' ? [] : targets(edge).map((item): ItemLink => ({ item, kind }));
      }),
      complete: true,
    };
  };
  const named = new Map(items.map((item) => [`group/okrs#${item.iid}`, item]));
  const below = new Map(items.flatMap(({ id }, at) => (unread.includes(at) ? [] : [[id, belowOf(at)] as const])));
  const [top = objective()] = items;
  return treeOf({ objective: top, ...belowOf(0), named, below });
}

it('counts each item once, whatever the ties', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const tree = treeOfGraph(graph);
      const ids = idsOf(tree);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain(tree.objective.id);
    }),
  );
});

it('gives the same, however often it is asked', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const tree = treeOfGraph(graph);
      expect(of(tree)).toEqual(of(tree));
      const twice = { ...tree, children: [...tree.children, ...tree.children], links: [...tree.links, ...tree.links] };
      expect(of(twice)).toEqual(of(tree));
    }),
  );
});

it('names what it cuts, and counts it elsewhere', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const tree = treeOfGraph(graph);
      const { members, notes } = of(tree);
      const rows = everyMember(members).map(({ item }) => item.id);
      const repeated = notes.filter(
        (note): note is Extract<StructureNote, { kind: 'repeated' }> => note.kind === 'repeated',
      );
      for (const { at, through } of repeated) {
        expect([...rows, tree.objective.id]).toContain(through.id);
        expect(at.id).not.toBe(through.id);
      }
    }),
  );
});

it('does not depend on the order of ties', () => {
  const shuffled = graphs.chain((graph) =>
    fc.tuple(
      fc.constant(graph),
      fc.shuffledSubarray(graph.edges, { minLength: graph.edges.length }).map((order) => ({ ...graph, edges: order })),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([graph, other]) => {
      expect(idsOf(treeOfGraph(other)).toSorted()).toEqual(idsOf(treeOfGraph(graph)).toSorted());
    }),
  );
});

it('is read to its end', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const whole = treeOfGraph({ ...graph, unread: [] });
      let tree: ObjectiveTree = { ...whole, below: new Map(), named: new Map(), belowComplete: false };
      for (let round = 0; ; round++) {
        expect(round).toBeLessThanOrEqual(2 * NODES);
        const { below, links, named, parent } = toRead(tree, profile, home);
        expect(parent).toBe(false);
        const asked = [...below, ...links];
        expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
        expect(asked.filter(({ id }) => tree.below.has(id))).toEqual([]);
        if (asked.length + named.length === 0) break;
        const keys = named.map(({ namespacePath, iid }) => `${namespacePath}#${iid}`);
        expect(keys.filter((key) => tree.named.has(key))).toEqual([]);
        tree = {
          ...tree,
          below: new Map([...tree.below, ...[...whole.below].filter(([id]) => asked.some((item) => item.id === id))]),
          named: new Map([...tree.named, ...[...whole.named].filter(([key]) => keys.includes(key))]),
        };
      }
      expect(of({ ...tree, belowComplete: true })).toEqual(of(whole));
    }),
  );
});

interface Branch {
  percent: number;
  branches: Branch[];
}
const branchOf = fc.memo((depth): fc.Arbitrary<Branch> => {
  const percent = fc.double({ min: 0, max: 300, noNaN: true }).map((value) => Number(value.toFixed(6)));
  const branches = depth > 1 ? fc.array(branchOf(), { maxLength: 3 }) : fc.constant<Branch[]>([]);
  return fc.record({ percent, branches });
});

it('rolls up what the flattened weights give', () => {
  fc.assert(
    fc.property(fc.array(branchOf(5), { minLength: 1, maxLength: 4 }), (branches) => {
      const below = new Map<string, Below>();
      let count = 0;
      let flattened = 0;
      const itemsOf = (given: Branch[], share: number): Item[] =>
        given.map(({ percent, branches: lower }) => {
          const iid = `${++count + 100}`;
          const own = share / given.length;
          if (lower.length > 0) {
            const item = objective({ iid });
            below.set(item.id, { children: itemsOf(lower, own), links: [], complete: true });
            return item;
          }
          // Any score as text: the field holds whole numbers only.
          flattened += own * percent;
          return keyResult({ iid, description: `Score => ${percent.toFixed(6)}%` });
        });
      const { members, notes } = of(
        treeOf({ objective: objective({ iid: '1' }), children: itemsOf(branches, 1), below }),
      );
      expect(notes).toEqual([]);
      expect(Math.abs((rollUp(members, profile, false).score ?? Number.NaN) - flattened)).toBeLessThan(1e-9);
    }),
  );
});

it('ends where everything stands below everything', () => {
  const items = Array.from({ length: 200 }, (_, at) => objective({ iid: `${at + 1}` }));
  const [top = objective(), ...children] = items;
  const below = new Map(items.map(({ id }) => [id, { children: items, links: [], complete: true }]));
  const tree = treeOf({ objective: top, children, below });
  expect(idsOf(tree)).toHaveLength(199);
  expect(of(tree).notes).toHaveLength(200);
});
