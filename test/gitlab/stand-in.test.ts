import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, ORIGIN } from './ask';
import { type Served, serve } from './server';
import { createStandIn, type StandIn } from './stand-in';
import { places } from './worlds/places';

const { path, iid } = places.staleKeyResult;
const itemPath = `/-/stand-in/item?path=${encodeURIComponent(path)}&iid=${iid}`;

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});
const get = (target: string, cookie = '') => standIn.handle(new Request(ORIGIN + target, { headers: { cookie } }));
const edit = (changes: object, user: string) =>
  standIn.handle(
    new Request(`${ORIGIN}/-/stand-in/edit`, {
      method: 'POST',
      headers: { cookie: standIn.signIn(user).cookie },
      body: JSON.stringify({ path, iid, changes }),
    }),
  );

describe('signing in', () => {
  it('sets the cookie in one step and leads to a page of this host only', async () => {
    const started = await get('/-/stand-in/sign-in?user=kr-owner&to=/demo/plain');
    expect([started.status, started.headers.get('location')]).toEqual([302, '/demo/plain']);
    expect(started.headers.get('set-cookie')).toMatch(/^_gitlab_session=\w+; HttpOnly; SameSite=Lax; Path=\/$/);
    expect((await get('/-/stand-in/sign-in?to=//evil.test/')).headers.get('location')).toBe('/');
  });

  it('works through the form, and refuses who is unknown', async () => {
    expect(await (await get('/users/sign_in?to=/demo')).text()).toContain('value="/demo"');
    const submit = (login: string) =>
      standIn.handle(
        new Request(`${ORIGIN}/users/sign_in`, {
          method: 'POST',
          body: new URLSearchParams({ 'user[login]': login, to: '/demo' }),
        }),
      );
    const started = await submit('kr-owner');
    expect(started.headers.get('location')).toBe('/demo');
    const cookie = started.headers.get('set-cookie') ?? '';
    expect((await get('/api/v4/metadata', cookie)).status).toBe(200);
    expect((await submit('nobody')).status).toBe(422);
    await get('/users/sign_out', cookie);
    expect((await get('/api/v4/metadata', cookie)).status).toBe(401);
  });
});

describe('REST metadata', () => {
  it('needs a session', async () => {
    const refused = await get('/api/v4/metadata');
    expect([refused.status, await refused.json()]).toEqual([401, { message: '401 Unauthorized' }]);
    const told = await get('/api/v4/metadata', standIn.signIn().cookie);
    expect(await told.json()).toMatchObject({ version: '19.5.0-ee', enterprise: true });
  });
});

describe('the page script’s own routes', () => {
  it('show an item with its parent, and 404 without a session', async () => {
    expect((await get(itemPath)).status).toBe(404);
    const shown = await (await get(itemPath, standIn.signIn().cookie)).json();
    expect(shown).toMatchObject({ item: { iid }, parent: { iid: places.efficiency.iid }, canUpdate: true });
    expect(shown.webUrl).toBe(`${ORIGIN}/${path}/-/work_items/${iid}`);
  });

  it('answer 304 while nothing changed', async () => {
    const { cookie } = standIn.signIn();
    const etag = (await get(itemPath, cookie)).headers.get('etag') ?? '';
    const again = () => standIn.handle(new Request(ORIGIN + itemPath, { headers: { cookie, 'if-none-match': etag } }));
    expect((await again()).status).toBe(304);
    await edit({ title: 'Another title' }, 'infra-lead');
    expect((await again()).status).toBe(200);
  });

  it('leave out what the reader may not see', async () => {
    const target = `/-/stand-in/item?path=${places.hidden.path}&iid=${places.hidden.iid}`;
    const children = async (user: string) => (await (await get(target, standIn.signIn(user).cookie)).json()).children;
    expect(await children('infra-lead')).toHaveLength(5);
    expect(await children('kr-owner')).toHaveLength(6);
  });

  it('edit as the signed-in user, through the same rules', async () => {
    const edited = await edit({ progress: 70, description: 'Text\r\n/close' }, 'kr-owner');
    expect((await edited.json()).item).toMatchObject({
      description: 'Text',
      state: 'closed',
      progress: { progress: 70 },
      lastEditedBy: 'kr-owner',
    });
    expect((await edit({ title: 'No' }, 'visitor')).status).toBe(403);
  });
});

describe('a stand-in', () => {
  it('goes back to its first state', async () => {
    const { world, requests } = standIn;
    await edit({ title: 'Changed', progress: 1 }, 'infra-lead');
    standIn.clock.set('2024-01-01T00:00:00Z');
    standIn.reset();
    standIn.settle();
    const item = world.items.find((one) => one.iid === iid);
    expect(item).toMatchObject({ title: expect.stringContaining('accuracy'), progress: { progress: 55 } });
    expect([requests, standIn.clock.stamp()]).toEqual([[], '2023-10-25T15:00:00Z']);
    const parent = world.items.find((one) => one.iid === places.efficiency.iid);
    expect(parent?.progress?.progress).toBe(66);
  });

  it('lives under a relative root, and only there', async () => {
    standIn = createStandIn({ relativeRoot: '/gitlab' });
    const { cookie } = standIn.signIn();
    expect((await get('/gitlab/api/v4/metadata', cookie)).status).toBe(200);
    expect((await get('/api/v4/metadata', cookie)).status).toBe(404);
    const shown = await (await get(`/gitlab${itemPath}`, cookie)).json();
    expect(shown.webUrl).toBe(`${ORIGIN}/gitlab/${path}/-/work_items/${iid}`);
  });

  it('ticks when told to', async () => {
    standIn.clock.set('2023-10-25T15:00:00Z', { ticks: true });
    const start = standIn.clock.now().getTime();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(standIn.clock.now().getTime()).toBeGreaterThan(start);
    expect(() => standIn.clock.set('soon')).toThrow(RangeError);
  });
});

describe('served over HTTP', () => {
  let served: Served;
  afterEach(() => served.close());

  it('carries cookies, bodies, its own date, and the reader’s giving up', async () => {
    served = await serve(standIn);
    const started = await fetch(`${served.origin}/-/stand-in/sign-in`, { redirect: 'manual' });
    const cookie = started.headers.getSetCookie()[0] ?? '';
    const query = (signal?: AbortSignal) =>
      fetch(`${served.origin}/api/graphql`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ currentUser { username } }' }),
        signal: signal ?? null,
      });
    const answer = await query();
    expect(answer.headers.get('date')).toBe('Wed, 25 Oct 2023 15:00:00 GMT');
    expect(await answer.json()).toEqual({ data: { currentUser: { username: 'infra-lead' } } });
    standIn.weather.set({ kind: 'timeout' });
    await expect(query(AbortSignal.timeout(50))).rejects.toThrow();
    standIn.weather.set({ kind: 'clear' });
    expect((await query()).status).toBe(200);
    expect((await ask(standIn, '{ currentUser { id } }')).status).toBe(200);
  });
});
