import { beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask';
import { createStandIn, type StandIn } from './stand-in';
import { childrenOf, linkedItemsOf } from './work-items';
import type { WorldItem } from './world';
import { type Place, places } from './worlds/places';

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});

function at({ path, iid }: Pick<Place, 'path' | 'iid'>): WorldItem {
  const found = standIn.world.items.find((item) => item.namespace === path && item.iid === iid);
  if (!found) throw new Error(`Nothing at ${path} ${iid}`);
  return found;
}
const scoresOf = (objective: WorldItem) =>
  childrenOf(standIn.world, objective).map(({ progress }) => progress?.progress);
const weightsOf = ({ description }: WorldItem) =>
  [...description.matchAll(/\b(\d+)%(?: \||\)$)/gm)].map(([, n]) => Number(n));
const linkedTo = (item: WorldItem) =>
  linkedItemsOf(standIn.world, item).map(({ item: other }) => `${other.namespace}&${other.iid}`);
const namedIn = ({ description }: WorldItem): string[] => description.match(/demo\/(?:infra|secret)&\d+/g) ?? [];

describe('scoring criteria', () => {
  it.each([
    [places.weightedTable, [50, 30, 20], [90, 40, 10]],
    [places.weightsIncomplete, [50, 50], [80, 60, 10]],
    [places.equalWeights, [33, 33, 33], [30, 60, 95]],
    [places.weightedList, [50, 25, 25, 0], [95, 60, 30, 20]],
  ])('weigh the key results of $iid', (place, weights, scores) => {
    expect([weightsOf(at(place)), scoresOf(at(place))]).toEqual([weights, scores]);
  });

  it('name every key result that has a weight', () => {
    for (const place of [places.weightedTable, places.weightsIncomplete, places.equalWeights, places.weightedList]) {
      const objective = at(place);
      const criteria = objective.description.slice(objective.description.indexOf('### Scoring Criteria'));
      const named = [...criteria.matchAll(/(?:\| #|work_items\/)(\d+)/g)].map(([, iid]) => Number(iid));
      const children = childrenOf(standIn.world, objective).map(({ iid }) => iid);
      expect(named).toEqual(children.slice(0, weightsOf(objective).length));
    }
  });

  it('of a key result name one closed and one open issue', () => {
    const named = [...at(places.ownCriteria).description.matchAll(/(demo\/infra\/tracker)#(\d+)/g)];
    const states = named.map(([, path = '', iid]) => at({ path, iid: Number(iid) }).state);
    expect(states).toEqual(['closed', 'opened']);
  });
});

describe('linked epics', () => {
  it('are named, linked, or both', () => {
    const [named, linked] = [namedIn(at(places.linkedEpics)), linkedTo(at(places.linkedEpics))];
    expect(linked.filter((epic) => !named.includes(epic))).toEqual(['demo/infra&2', 'demo/secret&2']);
    expect(named.filter((epic) => !linked.includes(epic))).toEqual(['demo/infra&3', 'demo/infra&404', 'demo/secret&1']);
    const inOrder = at(places.epicsInOrder);
    expect(linkedTo(inOrder)).toEqual(namedIn(inOrder));
    const none = at(places.noLinkedEpic);
    expect([linkedTo(none), namedIn(none)]).toEqual([[], []]);
  });

  it('answer by reference, but for one that is gone and one in a group nobody may see', async () => {
    const refs = JSON.stringify(namedIn(at(places.linkedEpics)));
    const query = `{ workItemsByReference(contextNamespacePath: "demo/platforms", refs: ${refs}) { nodes { iid } }
      infra: namespace(fullPath: "demo/infra") { id } secret: namespace(fullPath: "demo/secret") { fullPath } }`;
    const asLead = await ask(standIn, query);
    const iids = (asLead.at('workItemsByReference.nodes') as { iid: string }[]).map(({ iid }) => iid);
    expect(iids).toEqual(['1', '3', '4', '5', '6', '7', '8']);
    expect(asLead.at('infra.id')).toBeTypeOf('string');
    expect(asLead.at('secret')).toBeNull();
    const asOwner = await ask(standIn, query, { user: 'kr-owner' });
    expect(asOwner.at('workItemsByReference.nodes')).toHaveLength(8);
    expect(asOwner.at('secret.fullPath')).toBe('demo/secret');
  });

  it('keep the place of the one that may not be seen', async () => {
    const { path, iid } = places.linkedEpics;
    const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { widgets(onlyTypes: [LINKED_ITEMS]) {
      ... on WorkItemWidgetLinkedItems { linkedItems { nodes { workItem { iid } } } } } } } }`;
    const hidden = async (user: string) => {
      const answer = await ask(standIn, query, { user });
      const nodes = answer.at('namespace.workItem.widgets.0.linkedItems.nodes') as { workItem: unknown }[];
      return nodes.filter(({ workItem }) => workItem === null).length;
    };
    expect([await hidden('infra-lead'), await hidden('kr-owner')]).toEqual([1, 0]);
  });

  it('lets nobody but its readers see a page of the private group', async () => {
    const status = async (user: string) => {
      const { cookie } = standIn.signIn(user);
      const address = `http://gitlab.test${places.secretEpic.page}?layout=18`;
      return (await standIn.handle(new Request(address, { headers: { cookie } }))).status;
    };
    expect([await status('infra-lead'), await status('kr-owner')]).toEqual([404, 200]);
  });

  it('tell their delivery', async () => {
    const { path, iid } = places.healthyEpic;
    const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { widgets(onlyTypes: [HIERARCHY]) {
      ... on WorkItemWidgetHierarchy { rolledUpCountsByType { workItemType { name } countsByState { all closed } } } } } } }`;
    const answer = await ask(standIn, query);
    expect(answer.at('namespace.workItem.widgets.0.rolledUpCountsByType')).toContainEqual({
      workItemType: { name: 'Issue' },
      countsByState: { all: 7, closed: 3 },
    });
  });

  it('know who names them', () => {
    const notes = at(places.epicSide).notes.map(({ action, body }) => [action, body]);
    expect(notes).toEqual([
      ['cross_reference', 'mentioned in objective demo/platforms#81'],
      ['cross_reference', 'mentioned in key result demo/platforms#82'],
    ]);
    expect(linkedTo(at(places.epicSide))).toEqual(['demo/platforms&81']);
  });

  it('of the demo quarter are linked, but for one, and have a dated status, one of them late', () => {
    const quarter = standIn.world.items.filter(
      ({ namespace, type, state }) =>
        namespace === places.efficiency.path && type === 'Objective' && state === 'opened',
    );
    expect(quarter.map((objective) => linkedTo(objective).length)).toEqual([1, 1, 1, 0, 1, 1]);
    const epics = [1101, 1102, 1103, 1104, 1105, 1106].map((iid) => at({ path: 'gitlab-com/gl-infra', iid }));
    const late = epics.filter(({ description }) => !description.includes('### Status 2023-10-25\n'));
    expect(late.map(({ iid, description }) => [iid, description.split('\n')[0]])).toEqual([
      [1102, '### Status 2023-10-11'],
    ]);
  });
});

describe('descriptions', () => {
  it('are as odd as their places say', () => {
    expect([at(places.emptyDescription).description, at(places.emptyKeyResult).description]).toEqual(['', '']);
    expect(at(places.hugeDescription).description).toHaveLength(100_000);
    expect(at(places.carriageReturns).description.split('\n').slice(0, -1)).toEqual(
      at(places.carriageReturns).description.match(/.*\r(?=\n)/g),
    );
    expect(at(places.hostileDescription).description).toMatch(/^\/close$/m);
  });
});
