import { expect, it } from 'vitest';
import { readItemComments } from './read-item-comments';
import { scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';
import { wireNotes } from './testing/wire';

const item = (number: number, namespacePath = 'acme/okrs') => ({ id: `kr${number}`, iid: `${number}`, namespacePath });
const note = (day: string) => ({ body: day, createdAt: `${day}T09:00:00Z`, author: { name: 'Ada', username: 'ada' } });
const commented = (number: number, days: string[], hasNextPage?: boolean) => ({
  id: `kr${number}`,
  widgets: [
    {
      discussions: {
        ...wireNotes(...days.map(note)).discussions,
        ...(hasNextPage === undefined ? {} : { pageInfo: { hasNextPage } }),
      },
    },
  ],
});
const told = (...nodes: object[]) =>
  answering({ data: { currentUser: { username: 'ada' }, project: { workItems: { nodes } } } });

it('reads those of a project’s items with one request', async () => {
  const { gateway, sent } = scriptedGateway([
    told(commented(1, ['2023-10-25', '2023-10-18'], true), commented(2, [], false), commented(3, ['2023-10-04']), {
      id: 'kr4',
      widgets: [{ discussions: null }],
    }),
  ]);
  const found = await readItemComments(
    gateway,
    [1, 2, 3, 4].map((number) => item(number)),
  );
  expect(sent.map(({ body }) => [body.operationName, body.variables])).toEqual([
    ['DueComments', { path: 'acme/okrs', iids: ['1', '2', '3', '4'] }],
  ]);
  expect([...found.keys()]).toEqual(['kr1', 'kr2', 'kr3']);
  expect(found.get('kr1')?.comments[0]).toEqual({
    body: '2023-10-25',
    at: '2023-10-25T09:00:00Z',
    editedAt: null,
    author: 'Ada',
    username: 'ada',
  });
  expect([...found.values()].map(({ reach }) => reach)).toEqual([
    { oldest: '2023-10-18T09:00:00Z', all: false },
    { oldest: null, all: true },
    { oldest: '2023-10-04T09:00:00Z', all: false },
  ]);
});

it('knows of 17.2, which tells the oldest first, that the newest may be lacking', async () => {
  const days = ['2023-10-04', '2023-10-11'];
  const { gateway, asked } = scriptedGateway([told(commented(1, days, true), commented(2, days, false))], {
    hints: { version: '17.2.0-ee', enterprise: true },
  });
  const found = await readItemComments(gateway, [item(1), item(2)]);
  expect(asked()).toEqual(['DueComments172']);
  expect(found.get('kr1')?.reach).toEqual({ oldest: null, all: false });
  expect(found.get('kr2')?.reach).toEqual({ oldest: '2023-10-04T09:00:00Z', all: true });
  expect(found.get('kr2')?.comments.map(({ body }) => body)).toEqual(days.toReversed());
});

it('asks no more than twelve times', async () => {
  const { gateway, asked } = scriptedGateway(Array.from({ length: 20 }, () => told()));
  await readItemComments(
    gateway,
    Array.from({ length: 20 }, (_, at) => item(at, `acme/${at}`)),
  );
  expect(asked()).toHaveLength(12);
});

it('fails when the session has ended, and asks nothing about nothing', async () => {
  const { gateway } = scriptedGateway([answering({ data: { currentUser: null, project: null } })]);
  await expect(readItemComments(gateway, [item(1)])).rejects.toMatchObject({ kind: 'signed-out' });
  expect((await readItemComments(scriptedGateway([]).gateway, [])).size).toBe(0);
});
