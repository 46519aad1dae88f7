import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item, ObjectiveTree } from '../okr/item';
import { keyResult, objective, treeOf } from '../okr/item.fixture';
import type { ToRead } from '../okr/structure/to-read';
import { type BelowOptions, readBelow } from './read-below';
import { scriptedGateway } from './testing/gateway';
import { answering, neverAnswering, type Step } from './testing/scripted-fetch';
import { childrenData, itemsData, objectiveData, wireItem, wireLinks, wireObjective, wirePage } from './testing/wire';

type Wish = (tree: ObjectiveTree) => Partial<ToRead>;

// What is to be read is the core's to say. Here: one wish a round, the last one again and again.
let wants: Wish[] = [];
const nothing: Wish = () => ({});
const wish = () => (wants.length > 1 ? wants.shift() : wants[0]) ?? nothing;
const missing = (tree: ObjectiveTree) => ({ below: [], links: [], named: [], parent: false, ...wish()(tree) });

beforeEach(() => {
  wants = [];
});

const PATH = 'acme/okrs';
const idOf = (number: number) => `gid://gitlab/WorkItem/${number}`;
const upper = objective({ namespacePath: PATH });
const lower = (number: number, given: Partial<Item> = {}) =>
  objective({ id: idOf(number), iid: String(number), namespacePath: PATH, ...given });
const result = (number: number) => keyResult({ id: idOf(number), iid: String(number), namespacePath: PATH });
const numbered = <T>(from: number, count: number, make: (number: number) => T) =>
  Array.from({ length: count }, (_, index) => make(from + index));
const holding = (number: number, ...widgets: object[]) => {
  const item = wireItem(number);
  return { ...item, widgets: [...item.widgets, ...widgets] };
};
const brief = (number: number, ...widgets: object[]) => ({ id: idOf(number), widgets });
const answer = (...items: (object | null)[]) => answering({ data: itemsData(...items) });
/** Answers with nothing but the items that were asked for. */
const echo: Step = async (request) => {
  const { variables } = await request.clone().json();
  return answer(...(variables.iids ?? []).map((iid: string) => holding(Number(iid), wirePage([]), wireLinks([]))));
};
const numbersOf = (items: readonly (Item | null)[] | undefined) => items?.map((item) => item && Number(item.iid));

function reading(steps: Step[], tree: Partial<ObjectiveTree> = {}, options: Partial<BelowOptions> = {}) {
  const { gateway, sent, asked } = scriptedGateway(steps);
  const onPartial = vi.fn();
  const whole = treeOf({ objective: upper, ...tree });
  const result = readBelow(gateway, whole, { missing, onPartial, ...options });
  return { result, sent, asked, onPartial, variables: () => sent.map(({ body }) => body.variables) };
}

describe('requests', () => {
  it('are not made where nothing is to be read', async () => {
    const { result, sent, onPartial } = reading([]);
    expect(await result).toMatchObject({ tree: { belowComplete: true }, failure: null });
    expect([sent.length, onPartial.mock.calls.length]).toEqual([0, 0]);
  });

  it('are ten for 100 objectives with 500 key results, and no more for what is below those', async () => {
    wants = [
      () => ({ below: numbered(1, 100, lower) }),
      () => ({ links: numbered(1001, 500, result) }),
      () => ({ below: [lower(2000)] }),
    ];
    const { result: read, asked, variables, onPartial } = reading(Array.from({ length: 10 }, () => echo));
    const { tree, failure } = await read;
    expect(asked()).toEqual([
      ...Array.from({ length: 5 }, () => 'ProjectBelowEnterprise'),
      ...Array.from({ length: 5 }, () => 'ProjectLinks'),
    ]);
    expect(variables().map(({ path, iids }) => [path, Object.keys(iids ?? {}).length])).toEqual(
      [20, 20, 20, 20, 20, 100, 100, 100, 100, 100].map((count) => [PATH, count]),
    );
    expect([tree.below.size, tree.belowComplete, failure]).toEqual([601, false, null]);
    // Nobody asked for it, which the structure says.
    expect([...tree.below].filter(([, { complete }]) => !complete).map(([id]) => id)).toEqual([lower(2000).id]);
    expect(onPartial.mock.calls.map(([partial]) => [partial.below.size, partial.belowComplete])).toEqual([
      [0, false],
      [100, false],
    ]);
  });

  it('hold items of one project or group each, and each item once', async () => {
    const epic = lower(3, { namespacePath: 'acme', reference: 'acme&3' });
    const elsewhere = lower(4, { namespacePath: 'acme/other', reference: 'acme/other#4' });
    const groupsResult = { ...result(5), namespacePath: 'acme', reference: 'acme&5' };
    wants = [() => ({ below: [lower(1), epic, lower(2), elsewhere, lower(1)], links: [result(6), groupsResult] })];
    const { result: read, sent } = reading(Array.from({ length: 5 }, () => echo));
    await read;
    const told = sent.map(({ body: { operationName, variables } }) => [operationName, variables]);
    expect(told).toHaveLength(5);
    expect(told).toEqual(
      expect.arrayContaining([
        ['ProjectBelowEnterprise', { path: PATH, iids: ['1', '2'] }],
        ['GroupBelow', { path: 'acme', iids: ['3'] }],
        ['ProjectBelowEnterprise', { path: 'acme/other', iids: ['4'] }],
        ['ProjectLinks', { path: PATH, iids: ['6'] }],
        ['GroupLinks', { path: 'acme', iids: ['5'] }],
      ]),
    );
  });

  it('ask of an epic that is a key result for its children, too: one may be an objective', async () => {
    const epic = { ...result(5), namespacePath: 'acme', reference: 'acme&5', hasChildren: true };
    wants = [() => ({ links: [epic, { ...result(6), hasChildren: true }] })];
    const { result: read, asked } = reading([echo, echo]);
    await read;
    expect(asked().sort()).toEqual(['GroupBelow', 'ProjectLinks']);
  });

  it('name nothing of the Enterprise Edition in the Community Edition', async () => {
    wants = [() => ({ below: [lower(1)], links: [result(2)] })];
    const { gateway, sent } = scriptedGateway([echo, echo], { hints: { version: '17.2.0', enterprise: false } });
    await readBelow(gateway, treeOf({ objective: upper }), { missing });
    expect(sent.map(({ body }) => body.operationName).sort()).toEqual(['ProjectBelowCommunity', 'ProjectLinks']);
    for (const { body } of sent) expect(body.query).not.toMatch(/Progress|HealthStatus/);
  });
});

describe('what stands below', () => {
  it('comes as children and links, a hidden one in its place', async () => {
    wants = [() => ({ below: [lower(1)] })];
    const { result: read } = reading([
      answer(holding(1, wirePage([wireItem(11), wireItem(12)]), wireLinks([wireItem(13), null]))),
    ]);
    const { tree } = await read;
    const below = tree.below.get(idOf(1));
    expect(numbersOf(below?.children)).toEqual([11, 12]);
    expect(numbersOf(below?.links.map(({ item }) => item))).toEqual([13, null]);
    expect([below?.complete, tree.belowComplete]).toEqual([true, true]);
    expect(below?.children[0]).toMatchObject({ progress: { percent: 60 }, health: 'onTrack', reference: '#11' });
  });

  it('is incomplete for an item that did not come, which is not asked for again', async () => {
    wants = [() => ({ below: [lower(1), lower(2)] })];
    const { result: read, sent } = reading([answer(holding(1, wirePage([wireItem(11)])), null)]);
    const { tree, failure } = await read;
    expect(tree.below.get(idOf(1))).toMatchObject({ complete: true });
    expect(tree.below.get(idOf(2))).toEqual({ children: [], links: [], complete: false });
    expect([sent.length, tree.belowComplete, failure]).toEqual([1, true, null]);
  });

  it.each([
    ['a child was lost', holding(1, wirePage([wireItem(11), null])), []],
    ['the whole list was lost', holding(1, { hasChildren: true, children: null }), []],
    ['links go on', holding(1, wirePage([]), wireLinks([], true)), []],
    ['the answer had errors', holding(1, wirePage([wireItem(11)])), [{ message: 'Internal server error' }]],
  ])('is incomplete where %s', async (_name, item, errors) => {
    wants = [() => ({ below: [lower(1)] })];
    const { result: read } = reading([answering({ data: itemsData(item), errors })]);
    expect((await read).tree.below.get(idOf(1))?.complete).toBe(false);
  });

  it('is incomplete where the project cannot be seen', async () => {
    wants = [() => ({ below: [lower(1)], links: [result(2)] })];
    const hidden = () => answering({ data: { currentUser: { username: 'ada' }, place: null } });
    const { tree } = await reading([hidden(), hidden()]).result;
    expect([...tree.below.values()].map(({ complete }) => complete)).toEqual([false, false]);
  });

  it('knows of a linked item only what tells its role, until it is read whole', async () => {
    const slim = { ...wireItem(50), title: 'Objective: Lower', widgets: [{ labels: { nodes: [{ title: 'okr:o' }] } }] };
    wants = [() => ({ links: [result(1)] }), () => ({ below: [lower(50)] }), () => ({ links: [result(2)] })];
    const { result: read, onPartial } = reading([
      answer(brief(1, wireLinks([slim]))),
      answer({ ...holding(50, wirePage([])), title: 'Objective: Lower' }),
      answer(brief(2, wireLinks([slim]))),
    ]);
    const { tree } = await read;
    const before = onPartial.mock.calls[1]?.[0].below.get(idOf(1)).links[0].item;
    expect(before).toMatchObject({ labels: ['okr:o'], title: 'Objective: Lower', description: '', progress: null });
    for (const number of [1, 2]) {
      expect(tree.below.get(idOf(number))?.links[0]?.item).toMatchObject({ description: 'Text 50' });
    }
  });
});

describe('long lists', () => {
  it('of children are read to their end, each child once', async () => {
    wants = [() => ({ below: [lower(1)] })];
    const page = (from: number, count: number) => wirePage(numbered(from, count, wireItem));
    const {
      result: read,
      variables,
      asked,
    } = reading([
      answer(holding(1, wirePage(numbered(1001, 50, wireItem), 'c1'))),
      answering({ data: childrenData(wirePage(numbered(1050, 100, wireItem), 'c2')) }),
      answering({ data: childrenData(page(1150, 10)) }),
    ]);
    const { tree } = await read;
    expect(asked()).toEqual(['ProjectBelowEnterprise', 'ChildrenEnterprise', 'ChildrenEnterprise']);
    expect(variables().slice(1)).toEqual(['c1', 'c2'].map((after) => ({ path: PATH, iid: '1', after })));
    expect(numbersOf(tree.below.get(idOf(1))?.children)).toEqual(numbered(1001, 159, (number) => number));
    expect([tree.below.get(idOf(1))?.complete, tree.belowComplete]).toEqual([true, true]);
  });

  it('of children are incomplete when a page fails, and keep what was read', async () => {
    wants = [() => ({ below: [lower(1)] })];
    const { result: read } = reading([
      answer(holding(1, wirePage(numbered(1001, 50, wireItem), 'c1'))),
      new Response('', { status: 403 }),
    ]);
    const { tree, failure } = await read;
    expect(tree.below.get(idOf(1))?.children).toHaveLength(50);
    expect([tree.below.get(idOf(1))?.complete, failure?.kind]).toEqual([false, 'forbidden']);
  });

  it('of children end with the requests that may be made', async () => {
    wants = [() => ({ below: [lower(1)] })];
    const endless: Step = () => answering({ data: childrenData(wirePage([wireItem(7)], 'more')) });
    const { result: read, sent } = reading([
      answer(holding(1, wirePage([wireItem(6)], 'c1'))),
      ...Array.from({ length: 9 }, () => endless),
    ]);
    const { tree } = await read;
    expect([sent.length, tree.below.get(idOf(1))?.complete, tree.belowComplete]).toEqual([10, false, false]);
  });

  it('of links are read again for more of them', async () => {
    wants = [() => ({ links: [result(1), result(2)] })];
    const {
      result: read,
      sent,
      asked,
    } = reading([
      answer(brief(1, wireLinks([wireItem(11)], true)), brief(2, wireLinks([]))),
      answer(holding(1, wirePage([]), wireLinks([wireItem(11), wireItem(12)]))),
    ]);
    const { tree } = await read;
    expect(asked()).toEqual(['ProjectLinks', 'ProjectBelowEnterprise']);
    expect(sent[1]?.body.variables).toEqual({ path: PATH, iids: ['1'] });
    expect(numbersOf(tree.below.get(idOf(1))?.links.map(({ item }) => item))).toEqual([11, 12]);
    expect(tree.below.get(idOf(1))?.complete).toBe(true);
  });

  it('of links keep the first ones when that fails', async () => {
    wants = [() => ({ links: [result(1)] })];
    const { tree } = await reading([
      answer(brief(1, wireLinks([wireItem(11)], true))),
      new Response('', { status: 403 }),
    ]).result;
    expect(tree.below.get(idOf(1))).toMatchObject({ links: [{ item: { iid: '11' } }], complete: false });
  });
});

describe('what the description names', () => {
  const reference = (number: number) => ({ namespacePath: PATH, iid: String(number) });
  const found = (...numbers: number[]) =>
    answering({ data: { currentUser: { username: 'ada' }, first: { nodes: numbers.map(wireItem) } } });

  it('is read fifty at a time, and what is not found is not asked for again', async () => {
    wants = [() => ({ named: numbered(1, 60, reference) })];
    const { result: read, asked } = reading([found(1, 2), found(51)]);
    const { tree } = await read;
    expect(asked()).toEqual(['SurroundingsEnterprise', 'SurroundingsEnterprise']);
    expect([...tree.named.keys()]).toEqual(['acme/okrs#1', 'acme/okrs#2', 'acme/okrs#51']);
  });

  it('makes the structure incomplete where GitLab does not tell of it', async () => {
    wants = [() => ({ named: [reference(1)] })];
    const { tree, failure } = await reading([new Response('', { status: 403 })]).result;
    expect([tree.named.size, tree.belowComplete, failure?.kind]).toEqual([0, false, 'forbidden']);
  });
});

describe('the parent', () => {
  const parent = {
    id: idOf(9),
    iid: '9',
    namespacePath: 'acme',
    title: 'Epic',
    url: null,
    typeName: 'Epic',
    typeIcon: null,
    labels: [],
    children: null,
  };

  it('is read for what else stands below it', async () => {
    wants = [() => ({ parent: true })];
    const epic = wireObjective(wirePage([wireItem(1), { ...wireItem(2), id: upper.id }, wireItem(3)]));
    const { result: read, variables } = reading([answering({ data: objectiveData(epic) })], { parent });
    const { tree } = await read;
    expect(variables()).toEqual([{ path: 'acme', iid: '9' }]);
    expect(numbersOf(tree.parent?.children ?? [])).toEqual([1, 3]);
    expect(tree.belowComplete).toBe(true);
  });

  it.each([
    ['cannot be read', answering({ data: objectiveData(null) }), null],
    ['has more than are read', answering({ data: objectiveData(wireObjective(wirePage([wireItem(1)], 'c'))) }), [1]],
  ])('makes the structure incomplete where it %s, once', async (_name, step, children) => {
    wants = [() => ({ parent: true })];
    const { tree } = await reading([step], { parent }).result;
    expect([tree.parent?.children && numbersOf(tree.parent.children), tree.belowComplete]).toEqual([children, false]);
  });
});

describe('failures', () => {
  const failing = (status: number, headers: Record<string, string> = {}) => new Response('', { status, headers });

  it.each([
    ['forbidden', failing(403)],
    ['refused', answering({ errors: [{ message: 'Query has complexity of 300' }] })],
    ['not-understood', answering({ data: { place: 7 } })],
  ])('%s: what was asked for is incomplete, all else is there', async (kind, step) => {
    wants = [() => ({ below: numbered(100, 21, lower) })];
    const { result: read, sent } = reading([step, echo]);
    const { tree, failure } = await read;
    expect(failure?.kind).toBe(kind);
    expect([...tree.below.values()].filter(({ complete }) => !complete)).toHaveLength(20);
    expect([sent.length, tree.below.size, tree.belowComplete]).toEqual([2, 21, true]);
  });

  it.each([
    ['signed-out', failing(401)],
    ['signed-out', answering({ data: { ...itemsData(), currentUser: null } })],
    ['rate-limited', failing(429, { 'Retry-After': '0' })],
  ])('%s ends the reading; what was read stays', async (kind, step) => {
    wants = [() => ({ below: [lower(1)] }), () => ({ below: numbered(100, 100, lower) })];
    const again = kind === 'rate-limited' ? [failing(429), failing(429)] : [];
    const { result: read, sent } = reading([echo, step, neverAnswering, ...again]);
    const { tree, failure } = await read;
    expect(failure?.kind).toBe(kind);
    expect([...tree.below.values()].filter(({ complete }) => complete)).toHaveLength(1);
    expect([tree.below.size, tree.belowComplete]).toEqual([101, false]);
    expect(sent.length).toBeLessThan(6);
  });

  it('leave the reader’s abort as it is', async () => {
    wants = [() => ({ below: [lower(1)] })];
    const abort = new AbortController();
    const { result: read } = reading([neverAnswering], {}, { signal: abort.signal });
    setTimeout(() => abort.abort(new Error('left the page')), 5);
    await expect(read).rejects.toThrow('left the page');
  });
});

it('ends after ten requests at the latest, whatever is to be read and whatever GitLab answers', async () => {
  const longer: Step = async (request) => {
    const { variables } = await request.clone().json();
    const iids: string[] = variables.iids ?? [];
    const items = iids.map((iid) => holding(Number(iid), wirePage([wireItem(7)], 'c'), wireLinks([null], true)));
    return answering({ data: { ...itemsData(...items), ...childrenData(wirePage([wireItem(8)], 'd')) } });
  };
  const steps = fc.constantFrom<(() => Step)[]>(
    () => echo,
    () => longer,
    () => answer(null),
    () => new Response('', { status: 403 }),
    () => new Response('', { status: 401 }),
    () => new Response('<html>'),
    () => answering({ errors: [{ message: 'no' }] }),
  );
  const items = (make: (number: number) => Item) =>
    fc.array(fc.nat(300), { maxLength: 60 }).map((numbers) => numbers.map(make));
  const anyWishes = fc.array(
    fc.record({
      below: items((number) => lower(number, { namespacePath: number % 3 === 0 ? 'acme/other' : PATH })),
      links: items((number) => result(1000 + number)),
      named: fc.array(fc.record({ namespacePath: fc.constant(PATH), iid: fc.constantFrom('1', '2', '3') })),
      parent: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: 10 }), anyWishes, async (answers, wishes) => {
      wants = wishes.map((one) => () => one);
      const { result: read, sent, onPartial } = reading(answers.map((step) => step()));
      const { tree, failure } = await read;
      expect(sent.length).toBeLessThanOrEqual(10);
      for (const [partial] of onPartial.mock.calls) expect(partial.belowComplete).toBe(false);
      if (!tree.belowComplete)
        expect(failure !== null || sent.length === 10 || wishes.some(({ named }) => named.length)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
