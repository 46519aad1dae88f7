import { describe, expect, it, vi } from 'vitest';
import type { DueReading } from '../okr/due/due-reading';
import { nativeProfile } from '../okr/profiles/native';
import { readDue } from './read-due';
import { CLOCK, scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';
import { itemsData, wireItem, wireLinks, wireObjective, wirePage } from './testing/wire';

const OPTIONS = {
  roots: [{ path: 'acme', kind: 'group' as const, username: 'ada' }],
  profileFor: () => nativeProfile,
};
const VIEWER = { currentUser: { username: 'ada' } };
const page = (...nodes: (object | null)[]) => ({
  ...VIEWER,
  group: { workItems: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } },
});

it('says that a GitLab lists no work items of groups', async () => {
  const { gateway } = scriptedGateway([answering({ data: { ...VIEWER, group: { workItems: null } } })]);
  await expect(readDue(gateway, OPTIONS)).rejects.toMatchObject({ kind: 'refused' });
});

it('asks nothing more where nothing assigned is an OKR', async () => {
  const issue = { ...wireItem(1), workItemType: { name: 'Issue' }, widgets: [] };
  const { gateway, asked } = scriptedGateway([answering({ data: page(issue) })]);
  expect(await readDue(gateway, OPTIONS)).toEqual({
    username: 'ada',
    today: CLOCK,
    objectives: [],
    keyResults: [],
    complete: true,
    failure: null,
  });
  expect(asked()).toEqual(['DueAssignedEnterprise']);
});

it('says that an item came as nothing', async () => {
  const { gateway } = scriptedGateway([answering({ data: page(null) })]);
  expect(await readDue(gateway, OPTIONS)).toMatchObject({ complete: false, failure: null });
});

it('keeps key results whose comments could not be read', async () => {
  const { gateway } = scriptedGateway([
    answering({ data: page(wireItem(1)) }),
    answering({ data: { ...VIEWER, place: { workItems: { nodes: [] } } } }),
    answering({ errors: [{ message: 'Internal server error' }] }),
  ]);
  const { keyResults, complete, failure } = await readDue(gateway, OPTIONS);
  expect(keyResults).toMatchObject([{ item: { iid: '1' }, objective: null, checkIns: [], checkInsRead: false }]);
  expect([complete, failure?.kind]).toEqual([false, 'refused']);
});

it('asks once for the links of key results of several projects, by whose they are', async () => {
  const other = { ...wireItem(2), namespace: { fullPath: 'acme/other' } };
  const { gateway, asked, sent } = scriptedGateway([
    answering({ data: page(wireItem(1), other) }),
    answering({ data: itemsData({ ...wireItem(1), widgets: [wireLinks([wireObjective()])] }, other) }),
    answering({ data: { ...VIEWER, project: null, group: null } }),
    answering({ data: { ...VIEWER, project: null, group: null } }),
  ]);
  const { keyResults } = await readDue(gateway, OPTIONS);
  expect(keyResults.map(({ objective }) => objective?.iid)).toEqual(['100', undefined]);
  expect(asked().slice(0, 2)).toEqual(['DueAssignedEnterprise', 'DueLinks']);
  expect(sent[1]?.body.variables).toEqual({ path: 'acme', username: 'ada', iids: ['1', '2'] });
});

describe('an objective and its key result, both the reader’s', () => {
  const objective = wireObjective();
  const keyResult = { ...wireItem(1), widgets: [...wireItem(1).widgets, { parent: objective }] };
  const assigned = answering({ data: page(objective, keyResult) });
  const noComments = answering({ data: { ...VIEWER, project: null, group: null } });
  const childrenOf = ({ objectives }: DueReading) =>
    objectives.map(({ children, complete }) => [children.map(({ iid }) => iid), complete]);

  it.each([
    ['was refused', { errors: [{ message: 'Internal server error' }] }, ['1']],
    ['tells of none of them', { data: itemsData() }, ['1']],
    ['is cut short', { data: itemsData({ ...objective, widgets: [wirePage([wireItem(2)], 'more')] }) }, ['2', '1']],
  ])('both stay where what stands below %s', async (_name, below, children) => {
    const { gateway } = scriptedGateway([assigned.clone(), answering(below), noComments.clone()]);
    const onFirst = vi.fn();
    const reading = await readDue(gateway, { ...OPTIONS, onFirst });
    expect(childrenOf(onFirst.mock.lastCall?.[0])).toEqual([[['1'], false]]);
    expect(childrenOf(reading)).toEqual([[children, false]]);
    expect(reading).toMatchObject({ keyResults: [], complete: false });
  });
});

describe('the newest comments', () => {
  const read = async (days: string[], hasNextPage = true, label = 'okr::kr') => {
    const notes = days.map((day) => ({
      notes: { nodes: [{ body: 'Hello', createdAt: `${day}T09:00:00Z`, lastEditedAt: null, author: null }] },
    }));
    const commented = {
      id: 'gid://gitlab/WorkItem/1',
      widgets: [{ discussions: { pageInfo: { hasNextPage }, nodes: notes } }],
    };
    const labelled = {
      ...wireItem(1),
      widgets: [...wireItem(1).widgets, { labels: { nodes: [{ title: label }] } }],
    };
    const { gateway } = scriptedGateway([
      answering({ data: page(labelled) }),
      answering({ data: { ...VIEWER, place: { workItems: { nodes: [] } } } }),
      answering({ data: { ...VIEWER, project: { workItems: { nodes: [commented] } } } }),
    ]);
    return (await readDue(gateway, OPTIONS)).keyResults[0]?.checkInsRead;
  };
  /** Weeks before the clock. */
  const ago = (weeks: number) => new Date(CLOCK.getTime() - weeks * 7 * 24 * 3_600_000).toISOString().slice(0, 10);

  it('tell all where they are all, or reach back far enough', async () => {
    expect(await read([], false)).toBe(true);
    expect(await read([0, 0].map(ago), false)).toBe(true);
    expect(await read([0, 3].map(ago))).toBe(true);
    expect(await read([0, 1].map(ago))).toBe(false);
    expect(await read([])).toBe(false);
  });

  it('reach back further where a label asks for updates less often', async () => {
    expect(await read([0, 3].map(ago), true, 'updates::monthly')).toBe(false);
    expect(await read([0, 9].map(ago), true, 'updates::monthly')).toBe(true);
  });
});

it('ends with the reader’s signal', async () => {
  const { gateway } = scriptedGateway([]);
  const signal = AbortSignal.abort(new Error('closed'));
  await expect(readDue(gateway, { ...OPTIONS, signal })).rejects.toThrow('closed');
});
