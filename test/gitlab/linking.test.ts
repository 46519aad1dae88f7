import { beforeEach, describe, expect, it } from 'vitest';
import { type AskOptions, ask } from './ask';
import { createStandIn, type StandIn } from './stand-in';
import { globalId } from './work-items';
import type { WorldItem } from './world';
import { type Place, places } from './worlds/places';

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});
const at = ({ path, iid }: Place): WorldItem => {
  const item = standIn.world.items.find((one) => one.namespace === path && one.iid === iid);
  if (!item) throw new Error(`Nothing at ${path} ${iid}`);
  return item;
};

const LINK = `mutation Link($input: WorkItemAddLinkedItemsInput!) { workItemAddLinkedItems(input: $input) {
  errors message workItem { widgets(onlyTypes: [LINKED_ITEMS]) { ... on WorkItemWidgetLinkedItems {
    linkedItems { nodes { linkType workItem { iid } } } } } } } }`;
const link = (source: Place, targets: WorldItem[], options: AskOptions & { linkType?: string } = {}) =>
  ask(standIn, LINK, {
    ...options,
    variables: {
      input: { id: globalId(at(source)), workItemsIds: targets.map(globalId), linkType: options.linkType ?? 'RELATED' },
    },
  });
const errorsOf = async (answer: ReturnType<typeof link>) => (await answer).at('workItemAddLinkedItems.errors');

describe('linking', () => {
  it('ties two items, and says so on both', async () => {
    const answer = await link(places.empty, [at(places.plainIssue)]);
    expect(answer.at('workItemAddLinkedItems')).toMatchObject({
      errors: [],
      message: `Successfully linked ID(s): ${at(places.plainIssue).id}.`,
      workItem: { widgets: [{ linkedItems: { nodes: [{ linkType: 'relates_to', workItem: { iid: '1' } }] } }] },
    });
    expect(at(places.empty).notes.at(-1)).toMatchObject({
      action: 'relate',
      body: 'marked this objective as related to demo/plain#1',
    });
    expect(at(places.plainIssue).notes.at(-1)?.body).toBe('marked this issue as related to demo/planning#21');
  });

  it('sees a blocking link from both sides', async () => {
    await link(places.empty, [at(places.plainIssue)], { linkType: 'BLOCKS' });
    expect(at(places.empty).notes.at(-1)?.body).toBe('marked this objective as blocking demo/plain#1');
    expect(at(places.plainIssue).notes.at(-1)?.body).toBe('marked this issue as blocked by demo/planning#21');
  });

  it('complains about a second time, from either side', async () => {
    await link(places.empty, [at(places.plainIssue)]);
    expect(await errorsOf(link(places.empty, [at(places.plainIssue)]))).toEqual(['Items are already linked']);
    expect(await errorsOf(link(places.plainIssue, [at(places.empty)]))).toEqual(['Items are already linked']);
  });

  it('lets a guest, and nobody who is no member', async () => {
    expect(await errorsOf(link(places.empty, [at(places.plainIssue)], { user: 'kr-author' }))).toEqual([]);
    expect(await errorsOf(link(places.notScored, [at(places.plainIssue)], { user: 'visitor' }))).toEqual([
      'No matching work item found.',
    ]);
  });

  it('needs membership on the other side too', async () => {
    standIn.world.members = standIn.world.members.filter(({ namespace }) => namespace !== places.plainIssue.path);
    expect(await errorsOf(link(places.empty, [at(places.plainIssue)]))).toEqual([
      'No matching work item found. Make sure you are adding a valid ID and you have access to the item.',
    ]);
    expect(standIn.world.links.some(({ source }) => source === at(places.empty).id)).toBe(false);
  });

  it('takes ten at once', async () => {
    const eleven = standIn.world.items.filter(({ namespace }) => namespace === 'demo/many').slice(0, 11);
    const answer = await link(places.empty, eleven);
    expect(answer.errors[0]?.message).toBe('No more than 10 work items can be modified at the same time.');
    expect(await errorsOf(link(places.empty, eleven.slice(1)))).toEqual([]);
  });
});

describe('a description', () => {
  const write = (place: Place, changes: object) =>
    ask(standIn, 'mutation W($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { errors } }', {
      variables: { input: { id: globalId(at(place)), ...changes } },
    });
  const mentionsOn = (place: Place) =>
    at(place).notes.flatMap(({ action, body }) => (action === 'cross_reference' ? [body] : []));

  it('that names items leaves a note on each, once', async () => {
    const description = 'See demo/infra&1, http://gitlab.test/groups/demo/infra/-/epics/21 and demo/plain#1.';
    const before = [mentionsOn(places.healthyEpic), mentionsOn(places.epicSide)];
    await write(places.empty, { descriptionWidget: { description } });
    await write(places.empty, { descriptionWidget: { description: `${description} Again.` } });
    const note = 'mentioned in objective demo/planning#21';
    expect(mentionsOn(places.healthyEpic)).toEqual([...(before[0] ?? []), note]);
    expect(mentionsOn(places.epicSide)).toEqual([...(before[1] ?? []), note]);
    expect(mentionsOn(places.plainIssue)).toEqual([note]);
  });

  it.each([
    ['enterprise', 'One.'],
    ['community', null],
  ] as const)('is told by its note, %s: %s', async (edition, text) => {
    standIn = createStandIn({ edition });
    await write(places.empty, { descriptionWidget: { description: 'One.' }, stateEvent: 'CLOSE' });
    const { path, iid } = places.empty;
    const answer = await ask(
      standIn,
      `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { lockVersion widgets(onlyTypes: [NOTES]) {
        ... on WorkItemWidgetNotes { discussions(filter: ONLY_ACTIVITY, sort: CREATED_DESC, first: 1) { nodes { notes {
          nodes { systemNoteMetadata { action descriptionVersion { description } } } } } } } } } } }`,
    );
    expect(answer.at('namespace.workItem.lockVersion')).toBe(2);
    expect(answer.at('namespace.workItem.widgets.0.discussions.nodes.0.notes.nodes.0.systemNoteMetadata')).toEqual({
      action: 'description',
      descriptionVersion: text && { description: text },
    });
  });
});

describe('references', () => {
  const BY_REFERENCE = `query R($path: ID!, $refs: [String!]!) {
    workItemsByReference(contextNamespacePath: $path, refs: $refs) { nodes { iid } } }`;
  const refer = (path: string, refs: string[]) => ask(standIn, BY_REFERENCE, { variables: { path, refs } });

  it('are ten at most, in a context that can be seen', async () => {
    const many = Array.from({ length: 11 }, (_, index) => `#${index + 1}`);
    expect((await refer('demo/many', many)).errors[0]?.message).toContain('no more than 10 references');
    expect((await refer('demo/nowhere', ['#1'])).errors[0]?.message).toContain("don't have permission");
    expect((await refer('demo/many', many.slice(1))).at('workItemsByReference.nodes')).toHaveLength(10);
  });

  it('come to nothing in the context of a group before it was served', async () => {
    const ref = 'demo/plain#1';
    expect((await refer('demo', [ref])).at('workItemsByReference.nodes')).toEqual([{ iid: '1' }]);
    standIn.weather.set({ kind: 'older' });
    expect((await refer('demo', [ref])).at('workItemsByReference.nodes')).toEqual([]);
    expect((await refer('demo/many', [ref])).at('workItemsByReference.nodes')).toEqual([{ iid: '1' }]);
  });
});
