import { expect, it } from 'vitest';
import { nativeProfile } from '../okr/profiles/native';
import { readDue } from './read-due';
import { CLOCK, scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';
import { wireItem } from './testing/wire';

const OPTIONS = {
  roots: [{ path: 'acme', kind: 'group' as const, username: 'ada' }],
  profileFor: () => nativeProfile,
};
const VIEWER = { currentUser: { username: 'ada' } };
const page = (...nodes: (object | null)[]) => ({
  ...VIEWER,
  group: { workItems: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } },
});

it('calls a GitLab too old that lists no work items of groups', async () => {
  const { gateway } = scriptedGateway([answering({ data: { ...VIEWER, group: { workItems: null } } })]);
  await expect(readDue(gateway, OPTIONS)).rejects.toMatchObject({ kind: 'too-old' });
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
  expect(keyResults).toMatchObject([{ item: { iid: '1' }, objective: null, checkIns: [] }]);
  expect([complete, failure?.kind]).toEqual([false, 'refused']);
});

it('ends with the reader’s signal', async () => {
  const { gateway } = scriptedGateway([]);
  const signal = AbortSignal.abort(new Error('closed'));
  await expect(readDue(gateway, { ...OPTIONS, signal })).rejects.toThrow('closed');
});
