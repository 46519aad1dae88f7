import { describe, expect, it, vi } from 'vitest';
import { GitlabError } from './errors';
import { readObjective } from './read-objective';
import { CLOCK, scriptedGateway } from './testing/gateway';
import { answering, neverAnswering } from './testing/scripted-fetch';
import { childrenData, objectiveData, wireItem, wireObjective, wirePage } from './testing/wire';

const PLACE = { namespacePath: 'acme/okrs', iid: '100' };
const numbered = (from: number, count: number) => Array.from({ length: count }, (_, index) => wireItem(from + index));
const counting = (...all: number[]) => ({
  rolledUpCountsByType: all.map((count) => ({ countsByState: { all: count }, workItemType: { name: 'X' } })),
});
const objectiveAnswer = (...widgets: object[]) => answering({ data: objectiveData(wireObjective(...widgets)) });
const pageAnswer = (from: number, count: number, endCursor: string | null) =>
  answering({ data: childrenData(null, wirePage(numbered(from, count), endCursor)) });
const failing = (status: number) => new Response('', { status });

describe('one request', () => {
  it('brings the objective, its children, the day, the reader and the rights', async () => {
    const { gateway, sent } = scriptedGateway([
      answering(
        { data: objectiveData(wireObjective(wirePage(numbered(1, 2)), counting(2, 0))) },
        { Date: 'Wed, 25 Oct 2023 09:00:00 GMT' },
      ),
    ]);
    const reading = await readObjective(gateway, PLACE);
    expect(sent.map(({ body }) => body.variables)).toEqual([{ path: 'acme/okrs', iid: '100' }]);
    expect(reading).toMatchObject({
      today: new Date('2023-10-25T09:00:00Z'),
      viewer: 'ada',
      incomplete: null,
      canUpdate: true,
      lockVersion: 4,
      tree: { complete: true, countedChildren: 2 },
    });
    expect(reading.tree.objective).toMatchObject({ iid: '100', typeName: 'Objective', hasChildren: true });
    expect(reading.tree.children.map(({ iid }) => iid)).toEqual(['1', '2']);
    expect(reading.tree.children[0]).toEqual({
      id: 'gid://gitlab/WorkItem/1',
      iid: '1',
      reference: '#1',
      namespacePath: 'acme/okrs',
      title: 'KR: 1',
      url: 'https://gitlab.example.com/acme/okrs/-/work_items/1',
      typeName: 'Key Result',
      typeIcon: null,
      labels: ['okr::kr'],
      state: 'open',
      createdAt: '2023-08-01T09:00:00Z',
      closedAt: null,
      description: 'Text 1',
      descriptionEditedAt: '2023-09-01T09:00:00Z',
      progress: { percent: 60, start: 0, current: 60, end: 100, updatedAt: '2023-10-04T09:00:00Z' },
      health: 'onTrack',
      milestone: { title: 'FY24-Q3', startDate: '2023-08-01', dueDate: '2023-10-31' },
      startDate: null,
      dueDate: '2023-10-31',
      owners: [{ name: 'Ada', username: 'ada' }],
      hasChildren: false,
      hasParent: false,
    });
  });

  it('is enough for 100 children', async () => {
    const { gateway, sent } = scriptedGateway([objectiveAnswer(wirePage(numbered(1, 100)))]);
    expect((await readObjective(gateway, PLACE)).tree.children).toHaveLength(100);
    expect(sent).toHaveLength(1);
  });

  it('reads an item of any type, however little it has', async () => {
    const bare = { ...wireItem(7), state: 'CLOSED', namespace: null, workItemType: { name: 'Issue' }, widgets: [] };
    const { gateway } = scriptedGateway([answering({ data: objectiveData(bare) })]);
    const { tree, today, incomplete, canUpdate, lockVersion } = await readObjective(gateway, PLACE);
    expect(tree.objective).toMatchObject({
      typeName: 'Issue',
      namespacePath: 'acme/okrs',
      state: 'closed',
      description: '',
      progress: null,
      health: null,
      milestone: null,
      labels: [],
      owners: [],
      hasChildren: false,
    });
    expect(tree).toMatchObject({ children: [], countedChildren: null, complete: true });
    expect({ today, incomplete, canUpdate, lockVersion }).toEqual({
      today: CLOCK,
      incomplete: null,
      canUpdate: false,
      lockVersion: null,
    });
  });
});

describe('what it stands below', () => {
  const parent = {
    id: 'gid://gitlab/WorkItem/9',
    iid: '9',
    title: 'Objective: Upper',
    webUrl: 'https://gitlab.example.com/acme/okrs/-/work_items/9',
    workItemType: { name: 'Objective' },
    namespace: { fullPath: 'acme/okrs' },
    widgets: [{}, { labels: { nodes: [{ title: 'okr::o' }] } }],
  };
  const parentIn = async (widget: object) => {
    const { gateway } = scriptedGateway([objectiveAnswer(widget)]);
    return (await readObjective(gateway, PLACE)).tree.parent;
  };

  it('comes with it', async () => {
    expect(await parentIn({ parent })).toEqual({
      id: parent.id,
      iid: '9',
      labels: ['okr::o'],
      children: null,
      typeIcon: null,
      title: 'Objective: Upper',
      url: parent.webUrl,
      namespacePath: 'acme/okrs',
      typeName: 'Objective',
    });
  });

  it('may keep its labels to itself', async () => {
    expect(await parentIn({ parent: { ...parent, widgets: null } })).toMatchObject({ iid: '9', labels: [] });
  });

  it.each([{}, { parent: null }, { parent: { ...parent, namespace: null } }])('may be hidden: %o', async (widget) => {
    expect(await parentIn(widget)).toBeNull();
  });
});

describe('what it is linked with', () => {
  const linksIn = async (widget: object) => {
    const { gateway } = scriptedGateway([objectiveAnswer(widget)]);
    return (await readObjective(gateway, PLACE)).tree.links;
  };

  it('comes with it, in GitLab’s order; a hidden item keeps its place', async () => {
    const nodes = [
      { linkType: 'relates_to', workItem: wireItem(1) },
      { linkType: 'blocks', workItem: null },
      { linkType: 'is_blocked_by', workItem: wireItem(2) },
      { linkType: 'of_a_later_kind', workItem: wireItem(3) },
    ];
    const links = await linksIn({ linkedItems: { nodes } });
    expect(links.map(({ item, kind }) => [item?.iid ?? null, kind])).toEqual([
      ['1', 'related'],
      [null, 'blocks'],
      ['2', 'blocked-by'],
      ['3', 'related'],
    ]);
    expect(links[0]?.item).toMatchObject({ description: 'Text 1', progress: { percent: 60 } });
  });

  it.each([{}, { linkedItems: null }, { linkedItems: { nodes: [null] } }])('may be missing: %o', async (widget) => {
    expect(await linksIn(widget)).toEqual([]);
  });
});

describe('who reads', () => {
  const anonymous = () => answering({ data: { ...objectiveData(wireObjective()), currentUser: null } });

  it('is nobody on a signed-out page', async () => {
    const { gateway } = scriptedGateway([anonymous()], { signedIn: false });
    expect((await readObjective(gateway, PLACE)).viewer).toBeNull();
  });

  it('has lost the session when a signed-in page is answered as nobody', async () => {
    const { gateway } = scriptedGateway([anonymous()]);
    await expect(readObjective(gateway, PLACE)).rejects.toMatchObject({ kind: 'signed-out' });
  });
});

describe('an item that does not come', () => {
  const user = { currentUser: { username: 'ada' } };

  it.each([
    ['an unknown path', 'not-found', { data: { ...user, namespace: null } }],
    ['an unknown number', 'not-found', { data: objectiveData(null) }],
    ['an error in its place', 'refused', { data: objectiveData(null), errors: [{ message: 'Request timed out' }] }],
    ['something else', 'not-understood', { data: { ...user, namespace: { workItem: { title: 7 } } } }],
  ])('%s: %s', async (_name, kind, body) => {
    const { gateway } = scriptedGateway([answering(body)]);
    await expect(readObjective(gateway, PLACE)).rejects.toMatchObject({ kind });
  });
});

describe('further pages', () => {
  it('bring 250 children in three requests, and what is there so far before each', async () => {
    const { gateway, sent, asked } = scriptedGateway([
      objectiveAnswer(wirePage(numbered(1, 100), 'c1'), counting(250)),
      pageAnswer(101, 100, 'c2'),
      pageAnswer(201, 50, null),
    ]);
    const onPartial = vi.fn();
    const { tree, incomplete } = await readObjective(gateway, PLACE, { onPartial });
    expect(asked()).toEqual(['ObjectiveEnterprise', 'ChildrenEnterprise', 'ChildrenEnterprise']);
    expect(sent.map(({ body }) => body.variables.after)).toEqual([undefined, 'c1', 'c2']);
    expect(tree.children.map(({ iid }) => Number(iid))).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect([tree.complete, tree.countedChildren, incomplete]).toEqual([true, 250, null]);
    const partial = onPartial.mock.calls.map(([reading]) => [
      reading.tree.children.length,
      reading.tree.complete,
      reading.tree.countedChildren,
      reading.incomplete,
    ]);
    expect(partial).toEqual([
      [100, false, null, 'loading'],
      [200, false, null, 'loading'],
    ]);
  });

  it('keep a child once that moved between them', async () => {
    const { gateway } = scriptedGateway([objectiveAnswer(wirePage(numbered(1, 3), 'c1')), pageAnswer(3, 2, null)]);
    expect((await readObjective(gateway, PLACE)).tree.children.map(({ iid }) => iid)).toEqual(['1', '2', '3', '4']);
  });

  it.each([
    ['is forbidden', failing(403)],
    ['is refused', answering({ errors: [{ message: 'no' }] })],
    ['comes without its list', answering({ data: childrenData(null), errors: [{ message: 'no' }] })],
    ['is not JSON', new Response('<html>')],
  ])('make the reading incomplete when one %s', async (_name, step) => {
    const { gateway } = scriptedGateway([objectiveAnswer(wirePage(numbered(1, 100), 'c1'), counting(150)), step]);
    const { tree, incomplete, failure } = await readObjective(gateway, PLACE);
    expect(failure).toBeInstanceOf(GitlabError);
    expect([tree.children.length, tree.complete, tree.countedChildren, incomplete]).toEqual([
      100,
      false,
      null,
      'page-failed',
    ]);
  });

  it('end after twenty', async () => {
    const pages = Array.from({ length: 19 }, (_, index) => pageAnswer(index + 2, 1, `c${index + 2}`));
    const { gateway, sent } = scriptedGateway([objectiveAnswer(wirePage(numbered(1, 1), 'c1')), ...pages]);
    const { tree, incomplete } = await readObjective(gateway, PLACE);
    expect([sent.length, tree.children.length, tree.complete, incomplete]).toEqual([20, 20, false, 'too-many']);
  });

  it('end with the reader’s abort, which is no failed page', async () => {
    const abort = new AbortController();
    const { gateway } = scriptedGateway([objectiveAnswer(wirePage(numbered(1, 100), 'c1')), neverAnswering]);
    const reading = readObjective(gateway, PLACE, {
      signal: abort.signal,
      onPartial: () => setTimeout(() => abort.abort(), 5),
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('half answers', () => {
  const errors = [{ message: 'Something went wrong', path: ['namespace'] }];

  it('keep the children that can be read and count those that cannot', async () => {
    const nodes = [wireItem(1), null, { ...wireItem(3), title: null }, wireItem(4)];
    const { gateway } = scriptedGateway([answering({ data: objectiveData(wireObjective(wirePage(nodes))), errors })]);
    const { tree, incomplete } = await readObjective(gateway, PLACE);
    expect(tree.children.map(({ iid }) => iid)).toEqual(['1', '4']);
    expect([tree.countedChildren, tree.complete, incomplete]).toEqual([4, false, 'partial-answer']);
  });

  it('are told by a lost child even without an error', async () => {
    const { gateway } = scriptedGateway([objectiveAnswer(wirePage([wireItem(1), null]), counting(2))]);
    const { tree, incomplete } = await readObjective(gateway, PLACE);
    expect([tree.children.length, tree.countedChildren, tree.complete, incomplete]).toEqual([
      1,
      2,
      false,
      'partial-answer',
    ]);
  });

  it('keep a child whose widgets failed', async () => {
    const { gateway } = scriptedGateway([
      answering({ data: objectiveData(wireObjective(wirePage([{ ...wireItem(1), widgets: null }]))), errors }),
    ]);
    const { tree } = await readObjective(gateway, PLACE);
    expect(tree.children).toMatchObject([{ iid: '1', progress: null, health: null, description: '' }]);
    expect(tree.complete).toBe(false);
  });

  it('may lack the whole list', async () => {
    const { gateway } = scriptedGateway([objectiveAnswer({ hasChildren: true, children: null })]);
    expect(await readObjective(gateway, PLACE)).toMatchObject({
      incomplete: 'partial-answer',
      tree: { children: [], complete: false },
    });
  });

  it('are told on a further page, too', async () => {
    const { gateway } = scriptedGateway([
      objectiveAnswer(wirePage(numbered(1, 1), 'c1')),
      answering({ data: childrenData(wirePage(numbered(2, 1))), errors }),
    ]);
    expect(await readObjective(gateway, PLACE)).toMatchObject({
      incomplete: 'partial-answer',
      tree: { complete: false },
    });
  });
});

describe('hidden children', () => {
  it('are in GitLab’s count, over all types', async () => {
    const { gateway } = scriptedGateway([objectiveAnswer(wirePage(numbered(1, 5)), counting(4, 2, 0))]);
    const { tree } = await readObjective(gateway, PLACE);
    expect([tree.children.length, tree.countedChildren, tree.complete]).toEqual([5, 6, true]);
  });

  it('cannot be told when a child has children, which GitLab counts too', async () => {
    const parent = { ...wireItem(1), widgets: [{ hasChildren: true }] };
    const { gateway } = scriptedGateway([objectiveAnswer(wirePage([parent]), counting(3))]);
    expect((await readObjective(gateway, PLACE)).tree.countedChildren).toBeNull();
  });

  it('cannot be told by a GitLab that does not count', async () => {
    const { gateway } = scriptedGateway([objectiveAnswer(wirePage(numbered(1, 1)))]);
    expect((await readObjective(gateway, PLACE)).tree.countedChildren).toBeNull();
  });
});
