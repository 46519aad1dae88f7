import { expect, it } from 'vitest';
import { readCheckables } from './check-in-permissions';
import { scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';

const item = (number: number, namespacePath = 'acme/okrs') => ({
  id: `gid://gitlab/WorkItem/${number}`,
  iid: String(number),
  namespacePath,
});
const told = (number: number, updateWorkItem: boolean, adminWorkItem: boolean) => ({
  id: `gid://gitlab/WorkItem/${number}`,
  userPermissions: { updateWorkItem, adminWorkItem },
});
const user = { username: 'ada' };
const answer = (items: unknown[], place = 'project') => {
  const places = { project: null, group: null, [place]: { workItems: { nodes: items } } };
  return answering({ data: { currentUser: user, ...places } });
};

it('asks once for each project or group, and tells of each item what may be changed', async () => {
  const { gateway, sent } = scriptedGateway([
    answer([told(1, true, true), null, told(2, true, false)]),
    answer([told(3, false, false)], 'group'),
  ]);
  const read = await readCheckables(gateway, [item(1), item(3, 'acme'), item(2), item(4)]);
  expect(Object.fromEntries(read)).toEqual({
    [item(1).id]: { canUpdate: true, canAdmin: true },
    [item(2).id]: { canUpdate: true, canAdmin: false },
    [item(3).id]: { canUpdate: false, canAdmin: false },
  });
  expect(sent.map(({ body }) => body.variables)).toEqual([
    { path: 'acme/okrs', iids: ['1', '2', '4'] },
    { path: 'acme', iids: ['3'] },
  ]);
});

it('asks for a hundred at a time, and for nothing where there is nothing', async () => {
  const items = Array.from({ length: 101 }, (_, at) => item(at + 1));
  const { gateway, sent } = scriptedGateway([answer([]), answer([])]);
  await readCheckables(gateway, items);
  expect(sent.map(({ body }) => (body.variables.iids as string[]).length)).toEqual([100, 1]);
  expect((await readCheckables(gateway, [])).size).toBe(0);
});

it('takes what GitLab does not say for a no', async () => {
  const { gateway } = scriptedGateway([answer([{ id: item(1).id, userPermissions: null }])]);
  expect(await readCheckables(gateway, [item(1)])).toEqual(
    new Map([[item(1).id, { canUpdate: false, canAdmin: false }]]),
  );
});

it.each([
  ['a session that ended', answering({ data: { currentUser: null, project: null, group: null } }), 'signed-out'],
  ['a refusal', answering({ data: null, errors: [{ message: 'No' }] }), 'refused'],
])('throws after %s', async (_what, step, kind) => {
  await expect(readCheckables(scriptedGateway([step]).gateway, [item(1)])).rejects.toMatchObject({ kind });
});
