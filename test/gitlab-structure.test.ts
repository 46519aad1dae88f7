import { describe, expect, it, vi } from 'vitest';
import { readBelow } from '../lib/gitlab/read-below';
import { type ReferenceHome, referenceKey } from '../lib/okr/initiatives/reference';
import type { Below, Item, ObjectiveTree } from '../lib/okr/item';
import { nativeProfile } from '../lib/okr/profiles/native';
import { toRead } from '../lib/okr/structure/to-read';
import type { World } from './gitlab/world';
import { demoWorld } from './gitlab/worlds/demo-world';
import { type Place, places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const COMMUNITY = { edition: 'community', version: '18.7.0' } as const;

const missingBy = (home: ReferenceHome) => (tree: ObjectiveTree) => toRead(tree, nativeProfile, home);

/** Reads a place with all that belongs to it, by the native profile. */
async function explore(place: Place, options: Parameters<typeof visit>[0] = {}) {
  const visited = visit(options);
  const first = await visited.read(place);
  const home: ReferenceHome = { origin: ORIGIN, relativeRoot: '', namespacePath: place.path };
  const soFar: number[] = [];
  const onPartial = () => soFar.push(visited.asked().length);
  const below = await readBelow(visited.gateway, first.tree, { missing: missingBy(home), onPartial });
  return { ...visited, ...below, first: first.tree, soFar };
}

const itemAt = (world: World, { path, iid }: Pick<Place, 'path' | 'iid'>) =>
  world.items.find((item) => item.namespace === path && item.iid === iid);
const gid = (item: { id: number } | undefined) => `gid://gitlab/WorkItem/${item?.id}`;
const calls = (items: readonly (Item | null)[]) => items.map((item) => item && referenceKey(item));
const linked = ({ links }: Pick<Below, 'links'>) => calls(links.map(({ item }) => item));

describe('labelled objectives', () => {
  it('come with their linked key results, a private one in its place, in one request', async () => {
    const { read, asked } = visit();
    const { tree } = await read(places.labelledObjective);
    expect(asked()).toEqual(['ObjectiveEnterprise']);
    expect(tree.links.map(({ item, kind }) => [item?.title ?? null, kind])).toEqual([
      ['KR: Upgrade paths are tested for every release => 90%', 'related'],
      ['KR: Failed upgrades halve => 60%', 'related'],
      [null, 'related'],
    ]);
  });

  it.each([
    ['18.7 Enterprise', { version: '18.7.0-ee' }, 'ObjectiveEnterprise'],
    ['17.2 Enterprise', { version: '17.2.0-ee' }, 'ObjectiveEnterprise172'],
    ['18.7 Community', COMMUNITY, 'ObjectiveCommunity'],
    ['17.2 Community', { edition: 'community', version: '17.2.0' }, 'ObjectiveCommunity172'],
  ] as const)('are read with their key results’ links in two requests from %s', async (_name, options, first) => {
    const { tree, asked, failure } = await explore(places.blueprint, options);
    expect(asked()).toEqual([first, 'ProjectLinks']);
    expect(tree.links.map(({ item }) => item?.description)).toEqual([
      expect.stringContaining('Score => 60%'),
      expect.stringContaining('Progress: 3/5'),
      expect.stringContaining('=> 70%'),
    ]);
    expect([...tree.below.values()].map(linked)).toEqual([1, 2, 3].map(() => ['demo/blueprint#1']));
    expect([tree.belowComplete, failure]).toEqual([true, null]);
  });
});

describe('levels', () => {
  it('by links go down the groups, each item read where it lives', async () => {
    const { tree, asked } = await explore(places.levelsByLink);
    expect(tree.belowComplete).toBe(true);
    const { world } = visit().standIn;
    const lower = tree.below.get(gid(itemAt(world, { path: 'demo/company/platform/okrs', iid: 1 })));
    const lowest = tree.below.get(gid(itemAt(world, { path: 'demo/company/platform/delivery/okrs', iid: 1 })));
    expect(lower && linked(lower)).toEqual(
      expect.arrayContaining(['demo/company/platform/okrs#2', 'demo/company/platform/okrs#3']),
    );
    expect(lowest?.links.map(({ item }) => item?.title)).toEqual(
      expect.arrayContaining(['Nobody watches a deployment => 90%', 'A way back takes five minutes => 70%']),
    );
    expect(asked().length).toBeLessThanOrEqual(11);
  });

  it('by hierarchy are read level by level', async () => {
    const { tree, asked } = await explore(places.levels);
    expect(tree.belowComplete).toBe(true);
    const { world } = visit().standIn;
    const children = (iid: number) =>
      calls(tree.below.get(gid(itemAt(world, { ...places.levels, iid })))?.children ?? []);
    expect(children(11)).toEqual(['demo/levels#31', 'demo/levels#41']);
    expect(children(31)).toEqual(['demo/levels#32', 'demo/levels#33']);
    expect(asked().length).toBeLessThanOrEqual(11);
  });

  it.each([
    ['17.2 Community', { edition: 'community', version: '17.2.0' }, 'ProjectBelowCommunity'],
    ['18.7 Community', COMMUNITY, 'ProjectBelowCommunity'],
    ['17.2 Enterprise', { version: '17.2.0-ee' }, 'ProjectBelowEnterprise'],
  ] as const)('are read from %s, too', async (_name, options, operation) => {
    const { tree, asked, failure } = await explore(places.levels, options);
    expect(asked()).toContain(operation);
    expect([tree.belowComplete, failure]).toEqual([true, null]);
    expect([...tree.below.values()].every(({ complete }) => complete)).toBe(true);
  });

  it('in a ring end', async () => {
    const { tree, failure } = await explore(places.cycle);
    expect([tree.belowComplete, failure]).toEqual([true, null]);
  });

  it('of a hundred objectives with five key results each take eleven requests, the first score one', async () => {
    const { tree, first, asked, soFar, failure } = await explore(places.tree100);
    expect(first.children).toHaveLength(100);
    expect(asked()).toEqual([
      'ObjectiveEnterprise',
      ...Array.from({ length: 5 }, () => 'ProjectBelowEnterprise'),
      ...Array.from({ length: 5 }, () => 'ProjectLinks'),
    ]);
    expect(soFar).toEqual([1, 6]);
    const keyResults = first.children.flatMap(({ id }) => tree.below.get(id)?.children ?? []);
    expect([keyResults.length, tree.below.size, tree.belowComplete, failure]).toEqual([500, 600, true, null]);
    expect([...tree.below.values()].every(({ complete }) => complete)).toBe(true);
  });
});

describe('epics', () => {
  it.each(['19.5.0-ee', '17.2.0-ee'])(
    'are asked for in their group, and issues in their project: %s',
    async (version) => {
      const { tree, asked } = await explore(places.epicObjective, { version });
      expect(asked().slice(1).sort()).toEqual(['GroupBelow', 'ProjectLinks']);
      expect([...tree.below.values()].map(({ complete }) => complete)).toEqual([true, true]);
    },
  );

  it('above an objective are read for what else stands below them', async () => {
    const { tree } = await explore(places.customByEpic);
    expect(tree.parent).toMatchObject({ namespacePath: 'demo', typeName: 'Epic' });
    expect(calls(tree.parent?.children ?? [])).toEqual(['demo/custom#12', 'demo/custom#13']);
  });
});

describe('what a description lists', () => {
  it('is read by reference', async () => {
    const { tree } = await explore(places.written);
    expect(tree.named.size).toBeGreaterThan(0);
    expect(tree.belowComplete).toBe(true);
  });
});

describe('long lists and bad weather', () => {
  const withLongLower = () => {
    const world = demoWorld();
    const long = itemAt(world, places.twoHundredFifty);
    const upper = itemAt(world, places.cascade);
    if (long && upper) long.parent = upper.id;
    return { world, long };
  };

  it('more than fifty children come page by page', async () => {
    const { world, long } = withLongLower();
    const { tree, asked } = await explore(places.cascade, { world });
    expect(asked().filter((name) => name === 'ChildrenEnterprise')).toHaveLength(2);
    const below = tree.below.get(gid(long));
    expect([below?.children.length, below?.complete, tree.belowComplete]).toEqual([250, true, true]);
  });

  it('what fails below is incomplete, what was read stays', async () => {
    const visited = visit();
    const { tree } = await visited.read(places.cascade);
    const home = { origin: ORIGIN, relativeRoot: '', namespacePath: places.cascade.path };
    visited.standIn.weather.set({ kind: 'forbidden' });
    const below = await readBelow(visited.gateway, tree, { missing: missingBy(home) });
    expect(below.failure?.kind).toBe('forbidden');
    expect(below.tree.children).toEqual(tree.children);
    expect([...below.tree.below.values()].some(({ complete }) => complete)).toBe(false);
    expect(below.tree.below.size).toBeGreaterThan(0);
  });

  it('a session that ends meanwhile ends the reading', async () => {
    const visited = visit();
    const { tree } = await visited.read(places.tree100);
    const home = { origin: ORIGIN, relativeRoot: '', namespacePath: places.tree100.path };
    const met = vi.spyOn(visited.standIn.weather, 'next');
    met.mockReturnValueOnce({ kind: 'clear' }).mockReturnValue({ kind: 'signedOut' });
    const below = await readBelow(visited.gateway, tree, { missing: missingBy(home) });
    expect(below.failure?.kind).toBe('signed-out');
    const read = [...below.tree.below.values()].filter(({ complete }) => complete);
    expect([read.length, below.tree.belowComplete]).toEqual([20, false]);
    expect(visited.asked().length).toBeLessThan(6);
  });
});
