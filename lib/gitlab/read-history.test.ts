import { describe, expect, it } from 'vitest';
import { type HistoryItem, readHistories } from './read-history';
import { scriptedGateway } from './testing/gateway';
import { answering, type Step } from './testing/scripted-fetch';

const OLD = { hints: { version: '17.2.0-ee', enterprise: true } };
const id = (number: number) => `gid://gitlab/WorkItem/${number}`;
const item = (number: number, namespacePath = 'acme/okrs'): HistoryItem => ({
  id: id(number),
  iid: String(number),
  namespacePath,
});
const day = (number: number) => `2023-10-${String(number).padStart(2, '0')}T09:00:00Z`;
const note = (number: number, action: string | null = 'progress') => ({
  body: `changed progress to **${number}%**`,
  createdAt: day(number),
  systemNoteMetadata: action && { action },
});
const told = (number: number, action: string | null = 'progress') => ({
  body: `changed progress to **${number}%**`,
  action,
  at: day(number),
});
const widgets = (notes: (object | null)[], hasNextPage = false, endCursor: string | null = null) => [
  {},
  {
    discussions: {
      pageInfo: { hasNextPage, endCursor },
      nodes: notes.map((one) => one && { notes: { nodes: [one] } }),
    },
  },
];
const data = (nodes: (object | null)[], place: 'project' | 'group' = 'project', user: object | null = {}) =>
  answering({
    data: {
      currentUser: user && { username: 'ada' },
      project: null,
      group: null,
      [place]: { workItems: { nodes } },
    },
  });
const page = (notes: object[], hasNextPage: boolean) =>
  answering({ data: { namespace: { workItem: { id: id(1), widgets: widgets(notes, hasNextPage, 'next') } } } });
/** Every item that was asked for, with one note. */
const asAsked = async (request: Request) => {
  const { variables } = await request.json();
  return data(variables.iids.map((iid: string) => ({ id: id(Number(iid)), widgets: widgets([note(4)]) })));
};

function read(items: HistoryItem[], steps: Step[], wishes: Parameters<typeof scriptedGateway>[1] = {}) {
  const { gateway, sent, asked } = scriptedGateway(steps, wishes);
  return { histories: readHistories(gateway, items), sent, asked };
}

describe('histories', () => {
  it('come oldest first, without notes of other things', async () => {
    const notes = [note(18, 'title'), note(11), null, note(10, 'label'), note(4, null)];
    const { histories, sent, asked } = read([item(1)], [data([{ id: id(1), widgets: widgets(notes) }])]);
    expect(await histories).toEqual([
      { id: id(1), notes: [told(4, null), told(11), told(18, 'title')], complete: true },
    ]);
    expect(asked()).toEqual(['Histories']);
    expect(sent[0]?.body.variables).toEqual({ path: 'acme/okrs', iids: ['1'] });
  });

  it('are not complete where older notes exist', async () => {
    const { histories } = read([item(1)], [data([{ id: id(1), widgets: widgets([note(4)], true) }])]);
    expect(await histories).toEqual([{ id: id(1), notes: [told(4)], complete: false }]);
  });

  it('keep the order of the items, and are empty for those GitLab does not tell', async () => {
    const answer = data([null, { id: id(3), widgets: widgets([]) }, { id: id(2), widgets: null }]);
    const { histories } = read([item(1), item(2), item(3)], [answer]);
    expect(await histories).toEqual([
      { id: id(1), notes: [], complete: false },
      { id: id(2), notes: [], complete: false },
      { id: id(3), notes: [], complete: true },
    ]);
  });

  it('are asked for by namespace, which may be a group', async () => {
    const { histories, sent } = read(
      [item(1), item(2, 'acme/infra'), item(3)],
      [data([{ id: id(1), widgets: widgets([note(4)]) }]), data([{ id: id(2), widgets: widgets([note(5)]) }], 'group')],
    );
    expect((await histories).map(({ notes }) => notes.length)).toEqual([1, 1, 0]);
    expect(sent.map(({ body }) => body.variables)).toEqual([
      { path: 'acme/okrs', iids: ['1', '3'] },
      { path: 'acme/infra', iids: ['2'] },
    ]);
  });

  it('of 500 items are those of the first 200, in ten requests', async () => {
    const items = Array.from({ length: 500 }, (_, at) => item(at + 1));
    const { histories, asked } = read(
      items,
      Array.from({ length: 10 }, () => asAsked),
    );
    const complete = (await histories).map((one) => one.complete);
    expect(complete.lastIndexOf(true)).toBe(199);
    expect(complete.indexOf(false)).toBe(200);
    expect(asked()).toHaveLength(10);
  });

  it('of nothing take no request', async () => {
    expect(await read([], []).histories).toEqual([]);
  });

  it('end with the session', async () => {
    const { histories } = read([item(1)], [data([], 'project', null)]);
    await expect(histories).rejects.toMatchObject({ kind: 'signed-out' });
  });
});

describe('in 17.2', () => {
  const first = (...numbers: number[]) =>
    data(numbers.map((number) => ({ id: id(number), widgets: widgets([note(1)], true, 'first') })));

  it('they are read on from the oldest, three pages at most', async () => {
    const { histories, sent, asked } = read([item(1)], [first(1), page([note(2)], true), page([note(3)], true)], OLD);
    expect(await histories).toEqual([{ id: id(1), notes: [told(1), told(2), told(3)], complete: false }]);
    expect(asked()).toEqual(['Histories172', 'HistoryPage172', 'HistoryPage172']);
    expect(sent.map(({ body }) => body.variables.after)).toEqual([undefined, 'first', 'next']);
  });

  it('they are complete when the end is reached', async () => {
    const { histories } = read([item(1)], [first(1), page([note(2)], false)], OLD);
    expect(await histories).toMatchObject([{ complete: true }]);
  });

  it('they stay as they are when a page cannot be had', async () => {
    const { histories } = read([item(1)], [first(1), answering({ errors: [{ message: 'No' }] })], OLD);
    expect(await histories).toEqual([{ id: id(1), notes: [told(1)], complete: false }]);
  });

  it('they take ten requests at most', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
    const pages = Array.from({ length: 9 }, () => page([note(2)], false));
    const { histories, asked } = read(
      numbers.map((number) => item(number)),
      [first(...numbers), ...pages],
      OLD,
    );
    expect((await histories).filter(({ complete }) => complete)).toHaveLength(9);
    expect(asked()).toHaveLength(10);
  });
});

it('a GitLab that cannot sort is asked again as an old one, and remembered', async () => {
  const refusal = answering({ errors: [{ message: "Field 'discussions' doesn't accept argument 'sort'" }] });
  const items = [item(1), item(2, 'acme/other')];
  const { histories, asked } = read(items, [refusal, asAsked, asAsked]);
  expect((await histories).every(({ complete }) => complete)).toBe(true);
  expect(asked()).toEqual(['Histories', 'Histories172', 'Histories172']);
});
