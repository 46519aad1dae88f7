import { describe, expect, it } from 'vitest';
import { readSurroundings } from './read-surroundings';
import { scriptedGateway } from './testing/gateway';
import { answering } from './testing/scripted-fetch';
import { surroundingsData, wireItem, wireNotes } from './testing/wire';

const PLACE = { namespacePath: 'acme/okrs', iid: '100' };
const at = (iid: number, namespacePath = 'acme/okrs') => ({ namespacePath, iid: String(iid) });
const around = (...widgets: object[]) => answering({ data: surroundingsData(widgets) });
const referring = (references: Record<string, (object | null)[] | null>, errors: object[] = []) =>
  answering({ data: surroundingsData([], references), ...(errors.length ? { errors } : {}) });
const counting = (...counts: [number, number][]) => ({
  rolledUpCountsByType: counts.map(([all, closed]) => ({ countsByState: { all, closed } })),
});

describe('references', () => {
  it('are asked for by address, ten a group', async () => {
    const { gateway, sent } = scriptedGateway([around(), around()]);
    const twelve = Array.from({ length: 12 }, (_, index) => at(index + 1));
    await readSurroundings(gateway, PLACE, twelve);
    const { first, second, third, around: whole } = sent[0]?.body.variables ?? {};
    expect([whole, (first as string[]).length, second, third]).toEqual([
      true,
      10,
      [11, 12].map((iid) => `https://gitlab.example.com/acme/okrs/-/work_items/${iid}`),
      [],
    ]);
  });

  it('that are missing in a namespace of others are gone or confidential there', async () => {
    const { gateway, asked } = scriptedGateway([referring({ first: [wireItem(1)] })]);
    const { found, readableNamespaces } = await readSurroundings(gateway, PLACE, [at(1), at(2)]);
    expect([[...found.keys()], [...readableNamespaces]]).toEqual([['acme/okrs#1'], ['acme/okrs']]);
    expect(asked()).toHaveLength(1);
  });

  it('ask about five namespaces at most, filled up with their own', async () => {
    const seen = { first: { fullPath: 'Two/Other' }, second: null };
    const { gateway, sent } = scriptedGateway([referring({ first: [] }), answering({ data: seen })]);
    const { readableNamespaces } = await readSurroundings(gateway, PLACE, [at(1), at(1, 'two/Other'), at(2, 'three')]);
    const { first, second, third, fourth, fifth } = sent[1]?.body.variables ?? {};
    expect([first, second, third, fourth, fifth]).toEqual(['two/other', 'three', ...Array(3).fill('acme/okrs')]);
    expect([...readableNamespaces]).toEqual(['acme/okrs', 'two/other']);
  });

  it.each([
    ['lost a list', { first: null }],
    ['lost an entry of it', { first: [wireItem(1), null] }],
  ])('are not called gone when GitLab %s', async (_what, references) => {
    const { gateway } = scriptedGateway([referring(references, [{ message: 'Internal server error' }])]);
    const { readableNamespaces } = await readSurroundings(gateway, PLACE, [at(1), at(2)]);
    expect(readableNamespaces.size).toBe(0);
  });
});

describe('links and comments', () => {
  it('are null when GitLab does not tell them', async () => {
    const { gateway } = scriptedGateway([around({ linkedItems: null }, {}, { discussions: null })]);
    expect(await readSurroundings(gateway, PLACE, [])).toMatchObject({
      links: null,
      comments: null,
      reach: { oldest: null, all: false },
    });
  });

  it('are kept where others are lost', async () => {
    const comment = { body: 'Fine.', createdAt: '2023-10-20T09:00:00Z', author: { name: 'Ada', username: 'ada' } };
    const link = { linkId: 'gid://gitlab/L/1', workItemState: 'CLOSED', workItem: null };
    const { gateway } = scriptedGateway([
      around(
        { linkedItems: { nodes: [null, link, { ...link, linkId: 'gid://gitlab/L/2', workItem: { id: 7 } }] } },
        wireNotes(null, { ...comment, author: null }, { ...comment, lastEditedAt: '2023-10-21T09:00:00Z' }),
      ),
    ]);
    const { links, comments } = await readSurroundings(gateway, PLACE, []);
    expect(links).toEqual([
      { id: 'gid://gitlab/L/1', initiative: null, state: 'closed' },
      { id: 'gid://gitlab/L/2', initiative: null, state: 'closed' },
    ]);
    expect(comments).toEqual([
      { body: 'Fine.', at: comment.createdAt, editedAt: null, author: null, username: null },
      { body: 'Fine.', at: comment.createdAt, editedAt: '2023-10-21T09:00:00Z', author: 'Ada', username: 'ada' },
    ]);
  });

  it.each([
    [{ pageInfo: { hasNextPage: false } }, true],
    [{ pageInfo: { hasNextPage: true } }, false],
    [{}, false],
  ])('with %j are all there are: %s', async (told, all) => {
    const note = { body: 'Fine.', createdAt: '2023-10-20T09:00:00Z', author: null };
    const { nodes } = wireNotes({ ...note, createdAt: '2023-10-24T09:00:00Z' }, note).discussions;
    const { gateway } = scriptedGateway([around({ discussions: { ...told, nodes } })]);
    const { reach } = await readSurroundings(gateway, PLACE, []);
    expect(reach).toEqual({ oldest: note.createdAt, all });
  });

  it('take the state of a linked item from itself where 17.2 does not tell it', async () => {
    const nodes = [{ linkId: 'a', workItem: { ...wireItem(1), state: 'CLOSED' } }];
    const { gateway } = scriptedGateway([around({ linkedItems: { nodes } })], {
      hints: { version: '17.2.0-ee', enterprise: true },
    });
    expect((await readSurroundings(gateway, PLACE, [])).links?.[0]?.state).toBe('closed');
  });
});

it.each([
  ['over all types', counting([4, 1], [3, 3]), { closed: 4, all: 7 }],
  ['not when nothing is below', counting([0, 0]), null],
  ['not when GitLab does not tell', {}, null],
])('delivery is counted %s', async (_how, widget, delivery) => {
  const epic = { ...wireItem(1), widgets: [widget] };
  const { gateway } = scriptedGateway([referring({ first: [epic] })]);
  const { found } = await readSurroundings(gateway, PLACE, [at(1)]);
  expect(found.get('acme/okrs#1')?.delivery).toEqual(delivery);
});

it('is asked once more without what came after 17.3, and remembered', async () => {
  const errors = [
    {
      message: "Field 'discussions' doesn't accept argument 'sort'",
      extensions: { code: 'argumentNotAccepted', argumentName: 'sort' },
    },
  ];
  const { gateway, asked, kept } = scriptedGateway([answering({ errors }), around()], {
    hints: { version: '17.11.0-ee', enterprise: true },
  });
  expect((await readSurroundings(gateway, PLACE, [])).comments).toBeNull();
  expect(asked()).toEqual(['SurroundingsEnterprise', 'SurroundingsEnterprise172']);
  expect(kept.now?.variant).toEqual({ enterprise: true, counts: true, lacksNewest: true });
});
