import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, graphqlRequest, ORIGIN } from './ask';
import { MEDDLED_SCORE, MEDDLING } from './meddling';
import { createStandIn, type StandIn } from './stand-in';
import { places } from './worlds/places';

const ME = '{ currentUser { username } }';
const { path, iid } = places.efficiency;
const ITEM = `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { title } } }`;

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});
const send = (signal?: AbortSignal) => {
  const request = graphqlRequest(standIn, { query: ME });
  return standIn.handle(signal ? new Request(request, { signal }) : request);
};

describe('weather', () => {
  it.each([
    [{ kind: 'forbidden' }, 403, 'application/json'],
    [{ kind: 'failing' }, 500, 'text/html; charset=utf-8'],
    [{ kind: 'badGateway' }, 502, 'text/html; charset=utf-8'],
    [{ kind: 'garbage', form: 'html' }, 200, 'text/html; charset=utf-8'],
  ] as const)('%o', async (weather, status, type) => {
    standIn.weather.set(weather);
    const response = await send();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });

  it('cuts JSON off', async () => {
    standIn.weather.set({ kind: 'garbage', form: 'json' });
    await expect((await send()).json()).rejects.toThrow(SyntaxError);
  });

  it('passes after as many requests as told', async () => {
    standIn.weather.set({ kind: 'failing' }, 2);
    const statuses = [await send(), await send(), await send()].map((response) => response.status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  it('signs out, and hides items', async () => {
    standIn.weather.set({ kind: 'signedOut' });
    expect((await ask(standIn, ME)).at('currentUser')).toBeNull();
    standIn.weather.set({ kind: 'notFound' });
    const answer = await ask(standIn, ITEM);
    expect([answer.errors, answer.at('namespace.workItem')]).toEqual([[], null]);
  });

  it('limits the rate in plain text, and lets up after the time it told', async () => {
    vi.useFakeTimers();
    try {
      standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 5 });
      const refused = await send();
      expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
        429,
        '5',
        'Retry later\n',
      ]);
      vi.advanceTimersByTime(5000);
      expect((await send()).status).toBe(200);
      standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 5, lasting: true });
      vi.advanceTimersByTime(60_000);
      expect((await send()).status).toBe(429);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is slow', async () => {
    standIn.weather.set({ kind: 'slow', ms: 40 });
    const before = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(35);
  });

  it('does not answer until the reader gives up', async () => {
    standIn.weather.set({ kind: 'timeout' });
    await expect(send(AbortSignal.timeout(20))).rejects.toThrow('timeout');
  });

  it('answers half: some children without widgets, and errors that say which', async () => {
    standIn.weather.set({ kind: 'partial' });
    const answer = await ask(
      standIn,
      `{ namespace(fullPath: "${path}") { workItem(iid: "${iid}") { widgets(onlyTypes: [HIERARCHY]) {
        ... on WorkItemWidgetHierarchy { children { nodes { iid widgets { type } } } } } } } }`,
    );
    const nodes = answer.at('namespace.workItem.widgets.0.children.nodes') as { widgets: unknown }[];
    expect(nodes.map((node) => node.widgets === null)).toEqual([false, true, false, true, false]);
    expect(answer.errors.map((error) => error.path?.slice(-3))).toEqual([
      ['nodes', 1, 'widgets'],
      ['nodes', 3, 'widgets'],
    ]);
  });

  it('is an older GitLab, or another edition', async () => {
    const probe = '{ metadata { version enterprise } }';
    standIn.weather.set({ kind: 'older' });
    expect((await ask(standIn, probe)).at('metadata.version')).toBe('17.2.0-ee');
    standIn.weather.set({ kind: 'community' });
    expect((await ask(standIn, probe)).at('metadata')).toEqual({ version: '19.5.0', enterprise: false });
  });

  it('lets somebody else edit between the last read and the write', async () => {
    const item = standIn.world.items.find((one) => one.iid === iid && one.namespace === path);
    const before = item?.lockVersion ?? 0;
    standIn.weather.set({ kind: 'editedMeanwhile' });
    const answer = await ask(
      standIn,
      'mutation Write($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { workItem { lockVersion } } }',
      { variables: { input: { id: `gid://gitlab/WorkItem/${item?.id}`, descriptionWidget: { description: 'Mine' } } } },
    );
    expect(answer.at('workItemUpdate.workItem.lockVersion')).toBe(before + 2);
    expect(item?.description).toBe('Mine');
    expect(item?.notes.slice(-2).map((note) => note.author)).toEqual(['kr-owner', 'infra-lead']);
  });

  it('lets somebody else edit before a reading, in a section', async () => {
    const item = standIn.world.items.find((one) => one.iid === iid && one.namespace === path);
    if (item) item.description = '## One\n\na\n\n## Two\n\nb';
    standIn.weather.set({ kind: 'editedMeanwhile', before: 'reading', section: 'Two' }, 1);
    await ask(
      standIn,
      'query Read($path: ID!, $iid: String!) { namespace(fullPath: $path) { workItem(iid: $iid) { title } } }',
      { variables: { path, iid: String(iid) } },
    );
    expect(item?.description).toBe(`## One\n\na\n\n## Two\n\n${MEDDLING}\n\nb`);
  });

  it.each(['reading', 'writing'] as const)('lets somebody else score an item once, before %s', async (before) => {
    const place = places.staleKeyResult;
    const item = standIn.world.items.find((one) => one.iid === place.iid && one.namespace === place.path);
    standIn.weather.set({ kind: 'scoredMeanwhile', iid: place.iid, before });
    const readIt = () =>
      ask(
        standIn,
        'query Read($path: ID!, $iid: String!) { namespace(fullPath: $path) { workItem(iid: $iid) { title } } }',
        {
          variables: { path: place.path, iid: String(place.iid) },
        },
      );
    const close = () =>
      ask(standIn, 'mutation Write($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { errors } }', {
        variables: { input: { id: `gid://gitlab/WorkItem/${item?.id}`, stateEvent: 'CLOSE' } },
      });
    await ask(standIn, ITEM);
    await (before === 'reading' ? close() : readIt());
    expect(item?.progress?.progress).toBe(55);
    await (before === 'reading' ? readIt() : close());
    expect(item).toMatchObject({ progress: { progress: MEDDLED_SCORE }, health: 'atRisk' });
    const notes = item?.notes.length;
    await (before === 'reading' ? readIt() : close());
    expect(item?.notes.length).toBe(notes);
  });

  describe('for writes', () => {
    const write = (title: string) => {
      const item = standIn.world.items.find((one) => one.iid === iid && one.namespace === path);
      const query =
        'mutation Write($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { workItem { title } } }';
      const variables = { input: { id: `gid://gitlab/WorkItem/${item?.id}`, title } };
      return standIn.handle(graphqlRequest(standIn, { query, variables }));
    };
    const title = () => standIn.world.items.find((one) => one.iid === iid && one.namespace === path)?.title;

    it('fails the one that was told, unmade', async () => {
      standIn.weather.set({ kind: 'failingWrite', nth: 2 });
      const statuses = [];
      for (const response of [await write('1'), await send(), await write('2')]) statuses.push(response.status);
      expect([statuses, title()]).toEqual([[200, 200, 500], '1']);
      expect([(await write('3')).status, title()]).toEqual([200, '3']);
    });

    it('passes over in silence what needs planner rights, of the one that was told', async () => {
      const item = standIn.world.items.find((one) => one.iid === iid && one.namespace === path);
      const scored = (currentValue: number) =>
        ask(standIn, 'mutation Write($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { errors } }', {
          variables: {
            input: {
              id: `gid://gitlab/WorkItem/${item?.id}`,
              title: `At ${currentValue}`,
              progressWidget: { currentValue },
            },
          },
        });
      standIn.weather.set({ kind: 'ignoredWrite', nth: 2 });
      const seen = [];
      for (const value of [1, 2, 3]) {
        const answer = await scored(value);
        seen.push([answer.at('workItemUpdate.errors'), item?.title, item?.progress?.currentValue]);
      }
      expect(seen).toEqual([
        [[], 'At 1', 1],
        [[], 'At 2', 1],
        [[], 'At 3', 3],
      ]);
    });

    it('loses the answer of one that was made', async () => {
      standIn.weather.set({ kind: 'answerLost', form: 'badGateway' });
      expect([(await write('Made')).status, title(), (await send()).status]).toEqual([502, 'Made', 200]);
    });
  });

  it('is set and read over HTTP, and refuses a kind there is not', async () => {
    const post = (body: unknown) =>
      standIn.handle(new Request(`${ORIGIN}/-/stand-in/weather`, { method: 'POST', body: JSON.stringify(body) }));
    expect((await post({ kind: 'slow', ms: 1, requests: 1 })).status).toBe(200);
    const read = await standIn.handle(new Request(`${ORIGIN}/-/stand-in/weather`));
    expect(await read.json()).toEqual({ kind: 'slow', ms: 1 });
    expect((await post({ kind: 'hail' })).status).toBe(400);
    await send();
    expect(standIn.weather.current()).toEqual({ kind: 'clear' });
  });
});
