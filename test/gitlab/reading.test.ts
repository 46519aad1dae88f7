import { beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask';
import { createStandIn, type StandIn } from './stand-in';
import { itemById } from './work-items';
import { type Place, places } from './worlds/places';

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});

/** Asks for one widget's fields of the item at a place. */
async function widget({ path, iid }: Place, type: string, typename: string, fields: string, user?: string) {
  const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") {
    widgets(onlyTypes: [${type}]) { type ... on ${typename} { ${fields} } } } } }`;
  const answer = await ask(standIn, query, user ? { user } : {});
  expect(answer.errors).toEqual([]);
  return (field: string) => answer.at(`namespace.workItem.widgets.0.${field}`);
}
const hierarchy = (place: Place, fields: string, user?: string) =>
  widget(place, 'HIERARCHY', 'WorkItemWidgetHierarchy', fields, user);
const COUNTS = 'rolledUpCountsByType { workItemType { name } countsByState { all opened closed } }';

describe('hidden items', () => {
  it('drops a child without a word, pages over the rest, and still counts it', async () => {
    const fields = `children(first: 5) { count nodes { title } pageInfo { hasNextPage } } ${COUNTS}`;
    const seen = await hierarchy(places.hidden, fields);
    expect(seen('children.nodes')).toHaveLength(5);
    expect(seen('children.count')).toBe(5);
    expect(seen('children.pageInfo.hasNextPage')).toBe(false);
    expect(seen('rolledUpCountsByType')).toContainEqual({
      workItemType: { name: 'Key Result' },
      countsByState: { all: 6, opened: 6, closed: 0 },
    });
    const all = await hierarchy(places.hidden, fields, 'kr-owner');
    expect(all('children.count')).toBe(6);
  });

  it('answers null for an unreadable item, without an error', async () => {
    const hidden = standIn.world.items.find((item) => item.readers !== null);
    const { path } = places.hidden;
    const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${hidden?.iid}") { title } }
      workItem(id: "gid://gitlab/WorkItem/${hidden?.id}") { title } }`;
    const answer = await ask(standIn, query, { user: 'visitor' });
    expect([answer.errors, answer.at('namespace.workItem'), answer.at('workItem')]).toEqual([[], null, null]);
    expect((await ask(standIn, query, { user: 'kr-owner' })).at('workItem.title')).toBe(hidden?.title);
  });

  it('keeps the place of an unreadable linked item', async () => {
    const fields = 'linkedItems { nodes { linkType workItemState workItem { title } } }';
    const seen = await widget(places.labelledObjective, 'LINKED_ITEMS', 'WorkItemWidgetLinkedItems', fields);
    const nodes = seen('linkedItems.nodes') as { workItem: unknown }[];
    expect(nodes.map((node) => node.workItem === null)).toEqual([false, false, true]);
  });

  it('stops the ancestors at one that may not be read', async () => {
    const lower: Place = { ...places.cascade, iid: places.cascade.iid + 1 };
    const fields = 'hasParent parent { iid } ancestors { nodes { iid } }';
    expect((await hierarchy(lower, fields))('ancestors.nodes')).toEqual([{ iid: String(places.cascade.iid) }]);
    const upper = standIn.world.items.find((item) => item.namespace === lower.path && item.iid === places.cascade.iid);
    if (upper) upper.readers = ['kr-owner'];
    const seen = await hierarchy(lower, fields);
    expect([seen('hasParent'), seen('parent'), seen('ancestors.nodes')]).toEqual([true, null, []]);
  });

  it('shows a confidential item to planners and assignees only', async () => {
    const item = standIn.world.items.find(({ namespace }) => namespace === places.guestsOwn.path);
    if (item) item.confidential = true;
    const query = `{ workItem(id: "gid://gitlab/WorkItem/${item?.id}") { title } }`;
    expect((await ask(standIn, query, { user: 'visitor' })).at('workItem')).toBeNull();
    expect((await ask(standIn, query, { user: 'infra-lead' })).at('workItem.title')).toBe(item?.title);
  });
});

describe('an item', () => {
  it('has the widgets of its type', async () => {
    const query = (iid: number) =>
      `{ namespace(fullPath: "${places.efficiency.path}") { workItem(iid: "${iid}") { workItemType { name } widgets { type } } } }`;
    const types = async (iid: number) =>
      ((await ask(standIn, query(iid))).at('namespace.workItem.widgets') as { type: string }[]).map(({ type }) => type);
    const objective = await types(places.efficiency.iid);
    expect(objective).toContain('MILESTONE');
    expect(objective).not.toContain('START_AND_DUE_DATE');
    expect(await types(places.hostingCosts.iid)).toContain('START_AND_DUE_DATE');
  });

  it('counts all descendants, by type and state', async () => {
    const seen = await hierarchy(places.cascade, COUNTS);
    expect(seen('rolledUpCountsByType')).toEqual([
      { workItemType: { name: 'Objective' }, countsByState: { all: 1, opened: 1, closed: 0 } },
      { workItemType: { name: 'Key Result' }, countsByState: { all: 3, opened: 3, closed: 0 } },
    ]);
  });

  it('filters children by state', async () => {
    const fields = (state: string) => `children(state: ${state}) { count }`;
    expect((await hierarchy(places.lastQuarter, fields('CLOSED')))('children.count')).toBe(4);
    expect((await hierarchy(places.lastQuarter, fields('OPEN')))('children.count')).toBe(0);
  });

  it('tells its address, reference and rights', async () => {
    const { path, iid } = places.guestsOwn;
    const query = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") {
      webUrl reference(full: true) userPermissions { updateWorkItem adminWorkItem } } } }`;
    const answer = await ask(standIn, query, { user: 'kr-author' });
    expect(answer.at('namespace.workItem')).toEqual({
      webUrl: `http://gitlab.test/${path}/-/work_items/${iid}`,
      reference: `${path}#${iid}`,
      userPermissions: { updateWorkItem: true, adminWorkItem: false },
    });
  });

  it('has its progress history in system notes', async () => {
    const fields = `notes(filter: ONLY_ACTIVITY, last: 1) { nodes { body system systemNoteMetadata { action } author { username } } }`;
    const seen = await widget(places.efficiency, 'NOTES', 'WorkItemWidgetNotes', fields);
    expect(seen('notes.nodes.0')).toEqual({
      body: 'changed progress to **66%**',
      system: true,
      systemNoteMetadata: { action: 'progress' },
      author: { username: 'gitlab-automation-bot' },
    });
  });
});

describe('lists', () => {
  const titles = async (filter: string) => {
    const query = `{ project(fullPath: "${places.efficiency.path}") { workItems(${filter}) { nodes { title } } } }`;
    const answer = await ask(standIn, query);
    expect(answer.errors).toEqual([]);
    return (answer.at('project.workItems.nodes') as { title: string }[]).map(({ title }) => title);
  };

  it('filters by type, state and label, and sorts', async () => {
    const objectives = await titles('types: [OBJECTIVE], state: opened, labelName: ["OKR"], sort: TITLE_ASC');
    expect(objectives).toHaveLength(6);
    expect(objectives).toEqual([...objectives].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(await titles('labelName: ["OKR", "okr:o"]')).toEqual([]);
  });

  it('finds what stands below a parent', async () => {
    const parent = standIn.world.items.find((item) => item.iid === places.availability.iid);
    expect(await titles(`parentIds: ["gid://gitlab/WorkItem/${parent?.id}"]`)).toHaveLength(4);
  });

  it('finds items by their numbers, a hundred at most', async () => {
    const { path } = places.tree100;
    const asked = (iids: string[]) =>
      ask(standIn, `{ project(fullPath: "${path}") { workItems(iids: ${JSON.stringify(iids)}) { nodes { iid } } } }`);
    expect((await asked(['2', '8'])).at('project.workItems.nodes')).toEqual([{ iid: '8' }, { iid: '2' }]);
    const tooMany = await asked(Array.from({ length: 101 }, (_, index) => String(index + 1)));
    expect([tooMany.errors[0]?.message, tooMany.at('project.workItems')]).toEqual([
      'iids is too long (maximum is 100)',
      null,
    ]);
  });

  it('finds items by reference and address', async () => {
    const { path } = places.efficiency;
    const query = `{ workItemsByReference(contextNamespacePath: "${path}", refs: [
      "#3400", "gitlab-com/gl-infra&1102", "http://gitlab.test/${path}/-/work_items/3491", "#1"]) { nodes { iid } } }`;
    const answer = await ask(standIn, query);
    expect(answer.at('workItemsByReference.nodes')).toEqual([{ iid: '3400' }, { iid: '1102' }, { iid: '3491' }]);
  });

  it('tells the types of a namespace, the team’s own included', async () => {
    const item = itemById(standIn.world, 90_001);
    standIn.world.items.push({
      ...(item as NonNullable<typeof item>),
      id: 1,
      iid: 9999,
      type: 'Outcome',
      namespace: places.plainIssue.path,
    });
    const query = `{ namespace(fullPath: "${places.plainIssue.path}") { workItemTypes { nodes { name } } } }`;
    const answer = await ask(standIn, query);
    expect(answer.at('namespace.workItemTypes.nodes')).toContainEqual({ name: 'Outcome' });
  });
});
