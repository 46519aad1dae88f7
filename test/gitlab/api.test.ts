import { beforeEach, describe, expect, it } from 'vitest';
import { ask, graphqlRequest, ORIGIN } from './ask';
import { createStandIn, type StandIn } from './stand-in';
import { places } from './worlds/places';

const QUARTER = places.efficiency.path;
const ME = '{ currentUser { username } }';
const UPDATE = 'mutation Rename($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { errors } }';
const children = (path: string, iid: number, args: string) => `{
  namespace(fullPath: "${path}") { workItem(iid: "${iid}") { widgets(onlyTypes: [HIERARCHY]) {
    ... on WorkItemWidgetHierarchy { children(${args}) { count nodes { iid } pageInfo { endCursor hasNextPage } } }
  } } }
}`;
const PAGE = 'namespace.workItem.widgets.0.children';

const HIERARCHY = 'widgets { ... on WorkItemWidgetHierarchy';

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});

describe('session', () => {
  it('knows who asks, and carries the clock in the Date header', async () => {
    const answer = await ask(standIn, ME, { user: 'kr-owner' });
    expect(answer.at('currentUser.username')).toBe('kr-owner');
    expect(answer.headers.get('date')).toBe('Wed, 25 Oct 2023 15:00:00 GMT');
  });

  it('answers nulls without errors to a reader without a session', async () => {
    const answer = await ask(standIn, `{ currentUser { id } namespace(fullPath: "${QUARTER}") { id } }`, {
      user: null,
    });
    expect([answer.status, answer.errors]).toEqual([200, []]);
    expect([answer.at('currentUser'), answer.at('namespace')]).toEqual([null, null]);
  });

  it('refuses a mutation without the right token, and lets a query pass', async () => {
    const refused = await ask(standIn, UPDATE, { csrf: 'wrong', variables: { input: { id: 'x' } } });
    expect(refused.status).toBe(422);
    expect(refused.errors[0]?.message).toContain('CSRF');
    expect((await ask(standIn, ME, { csrf: null })).at('currentUser.username')).toBe('infra-lead');
  });

  it('refuses mutations by GET', async () => {
    const { cookie } = standIn.signIn();
    const query = encodeURIComponent('mutation { workItemUpdate(input: {id: "x"}) { errors } }');
    const request = new Request(`${ORIGIN}/api/graphql?query=${query}`, { headers: { cookie } });
    const response = await standIn.handle(request);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('forbidden in GET');
  });
});

describe('limits', () => {
  it('refuses more than 10,000 characters, summed over a batch', async () => {
    const half = `${ME} #${'x'.repeat(5000)}`;
    const refused = await standIn.handle(graphqlRequest(standIn, [{ query: half }, { query: half }]));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Query too large');
    expect((await ask(standIn, half)).status).toBe(200);
  });

  it('answers a batch in order', async () => {
    const batch = [{ query: ME }, { query: '{ currentUser { bot } }' }];
    const response = await standIn.handle(graphqlRequest(standIn, batch));
    expect(await response.json()).toEqual([
      { data: { currentUser: { username: 'infra-lead' } } },
      { data: { currentUser: { bot: false } } },
    ]);
  });

  it('caps a page at 100 and pages through 250 without loss', async () => {
    const { path, iid } = places.twoHundredFifty;
    const seen: unknown[] = [];
    let after = '';
    for (const size of [100, 100, 50]) {
      const answer = await ask(standIn, children(path, iid, `first: 250${after}`));
      const nodes = answer.at(`${PAGE}.nodes`) as { iid: string }[];
      expect(nodes).toHaveLength(size);
      seen.push(...nodes.map((node) => node.iid));
      after = `, after: "${answer.at(`${PAGE}.pageInfo.endCursor`)}"`;
      expect(answer.at(`${PAGE}.pageInfo.hasNextPage`)).toBe(size === 100);
    }
    expect(new Set(seen).size).toBe(250);
  });

  it('pages backwards with last and before', async () => {
    const { path, iid } = places.availability;
    const tail = await ask(standIn, children(path, iid, 'last: 1'));
    expect(tail.at(`${PAGE}.nodes`)).toEqual([{ iid: '3415' }]);
    const before = await ask(
      standIn,
      children(path, iid, `last: 2, before: "${tail.at(`${PAGE}.pageInfo.endCursor`)}"`),
    );
    expect(before.at(`${PAGE}.nodes`)).toEqual([{ iid: '3413' }, { iid: '3414' }]);
  });

  it('refuses a field nested three times in a branch, through fragments and aliases', async () => {
    const nested = (depth: number): string =>
      depth
        ? `widgets { ... on WorkItemWidgetHierarchy { c${depth}: children { nodes { ${nested(depth - 1)} } } } }`
        : 'iid';
    const query = (depth: number) => `query { namespace(fullPath: "${QUARTER}") { workItem(iid: "3391") { ...Tree } } }
      fragment Tree on WorkItem { ${nested(depth)} }`;
    expect((await ask(standIn, query(2))).errors).toEqual([]);
    const refused = await ask(standIn, query(3));
    expect(refused.errors[0]?.message).toMatch(
      /^Recursive query - too many of fields '\{"(widgets|children)"=>3\}' detected in single branch of the query$/,
    );
  });

  it('refuses what costs more than 250, or 200 without a session', async () => {
    const fields = Array.from({ length: 45 }, (_, index) => `u${index}: currentUser { id username name bot }`);
    const query = (count: number) => `{ ${fields.slice(0, count).join(' ')} }`;
    expect((await ask(standIn, query(45))).errors).toEqual([]);
    expect((await ask(standIn, query(45), { user: null })).errors[0]?.message).toBe(
      'Query has complexity of 225, which exceeds max complexity of 200',
    );
    const dear = `{ namespace(fullPath: "${QUARTER}") { workItems(sort: TITLE_ASC) { nodes { ${Array.from(
      { length: 130 },
      (_, index) => `t${index}: title`,
    ).join(' ')} } } } }`;
    expect((await ask(standIn, dear)).errors[0]?.message).toContain('exceeds max complexity of 250');
  });

  it('tells the cost it counted', async () => {
    const answer = await ask(
      standIn,
      `{ queryComplexity { score limit } namespace(fullPath: "${QUARTER}") { id name } }`,
    );
    expect(answer.at('queryComplexity')).toEqual({ score: 6, limit: 250 });
    const list = await ask(
      standIn,
      `{ queryComplexity { score } namespace(fullPath: "${QUARTER}") {
      workItems(first: 50) { nodes { id } } } }`,
    );
    // 2 for the score, 1 for the namespace, (1 for nodes + 1 for id + 1) × 1.5 for the list, cut to whole points.
    expect(list.at('queryComplexity.score')).toBe(2 + 1 + 4);
  });

  it('refuses a depth over 20, or 15 without a session', async () => {
    const fields = [
      ...['namespace(fullPath: "demo")', 'workItem(iid: "1")', HIERARCHY, 'children', 'edges', 'node'],
      ...[HIERARCHY, 'children', 'edges', 'node', 'namespace', 'workItem(iid: "2")'],
      ...['project', 'workItems(first: 1)', 'edges', 'node', 'project', 'workItems(first: 1)', 'edges', 'node'],
    ];
    const query = (depth: number, leaf: string) => {
      const opened = fields.slice(0, depth - 1).map((field) => `${field} {`);
      const closing = opened.join('').replaceAll(/[^{]/g, '').replaceAll('{', '}');
      return `{ ${opened.join(' ')} ${leaf} ${closing} }`;
    };
    expect((await ask(standIn, query(20, 'cursor'))).errors).toEqual([]);
    expect((await ask(standIn, query(21, 'title'))).errors[0]?.message).toBe(
      'Query has depth of 21, which exceeds max depth of 20',
    );
    expect((await ask(standIn, query(15, 'count'), { user: null })).errors).toEqual([]);
    expect((await ask(standIn, query(16, 'cursor'), { user: null })).errors[0]?.message).toBe(
      'Query has depth of 16, which exceeds max depth of 15',
    );
  });
});

describe('validation', () => {
  it('refuses the whole document for one unknown field, in GitLab’s words', async () => {
    const answer = await ask(standIn, '{ currentUser { username shoeSize } }');
    expect([answer.status, answer.at('currentUser')]).toEqual([200, undefined]);
    expect(answer.errors[0]).toMatchObject({
      message: "Field 'shoeSize' doesn't exist on type 'CurrentUser'",
      extensions: { code: 'undefinedField', typeName: 'CurrentUser', fieldName: 'shoeSize' },
    });
  });

  it('names an unknown fragment type, argument and variable value', async () => {
    const query = `query Q($path: ID!) { namespace(fullPath: $path) { workItem(iid: "3391") {
      widgets(only: [PROGRESS]) { ... on WorkItemWidgetMood { type } } } } }`;
    const answer = await ask(standIn, query, { variables: { path: QUARTER } });
    expect(answer.errors.map((error) => error.message)).toEqual([
      "Field 'widgets' doesn't accept argument 'only'",
      "No such type WorkItemWidgetMood, so it can't be a fragment condition",
    ]);
    const variable = await ask(standIn, 'query Q($path: ID!) { namespace(fullPath: $path) { id } }');
    expect(variable.errors[0]?.message).toBe('Variable $path of type ID! was provided invalid value');
  });
});

describe('the request log', () => {
  it('names the operation and the time', async () => {
    await standIn.handle(graphqlRequest(standIn, { query: `query WhoAmI ${ME}`, operationName: 'WhoAmI' }));
    await standIn.handle(new Request(`${ORIGIN}/api/v4/metadata?x=1`));
    const at = '2023-10-25T15:00:00Z';
    expect(standIn.requests).toEqual([
      { method: 'POST', path: '/api/graphql', operationName: 'WhoAmI', at },
      { method: 'GET', path: '/api/v4/metadata?x=1', operationName: null, at },
    ]);
  });
});
