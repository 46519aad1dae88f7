import { describe, expect, it } from 'vitest';
import type { World } from '../world';
import { demoWorld } from '../worlds/demo-world';
import { places } from '../worlds/places';
import { NEWEST } from './front-end';
import { type PageContext, renderPage } from './render';

const world = demoWorld();

function userOf(username: string): World['users'][number] {
  const user = world.users.find((known) => known.username === username);
  if (!user) throw new Error(username);
  return user;
}

function context(changes: Partial<PageContext> = {}): PageContext {
  return {
    world,
    now: new Date('2023-10-25T15:00:00Z'),
    session: { user: userOf('infra-lead'), csrfToken: 'token<">' },
    version: '19.3.0-ee',
    enterprise: true,
    relativeRoot: '',
    frontEnd: NEWEST,
    ...changes,
  };
}

function get(path: string, changes: Partial<PageContext> = {}): Promise<Response> {
  return renderPage(context(changes), new Request(`http://127.0.0.1${path}`));
}

const QUARTER = '/gitlab-com/gitlab-OKRs/-';

describe('renderPage', () => {
  it('prints the hints a content script reads', async () => {
    const page = await (await get(places.efficiency.page)).text();
    expect(page).toContain('data-page="projects:work_items:show"');
    expect(page).toContain('data-project-full-path="gitlab-com/gitlab-OKRs"');
    expect(page).toContain('content="/-/cable"');
    expect(page).toContain('href="/-/manifest.json"');
    expect(page).toContain('href="/search/opensearch.xml"');
    expect(page).toContain('<div id="js-work-items"');
    expect(page).toMatch(/window\.gon=\{\};gon\.\w+=.*gon\.version="19\.3\.0-ee";gon\.current_user_id=\d+;/);
  });

  it('tells version and user to signed-in readers only', async () => {
    const page = await (await get('/demo/plain', { session: null })).text();
    expect(page).toContain('gon.relative_url_root="";');
    expect(page).not.toContain('gon.version');
    expect(page).not.toContain('gon.current_username');
    expect(page).toContain('user-logged-out');
  });

  it('allows exactly the scripts it prints, with a new nonce for each answer', async () => {
    const [one, other] = await Promise.all([get(places.efficiency.page), get(places.efficiency.page)]);
    const nonceOf = (response: Response) =>
      /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    const nonces = [...(await one.text()).matchAll(/<script[^>]*nonce="([^"]+)"/g)].map(([, nonce]) => nonce);
    expect(nonces).toHaveLength(3);
    expect(new Set(nonces)).toEqual(new Set([nonceOf(one)]));
    expect(nonceOf(other)).not.toBe(nonceOf(one));
  });

  it('escapes what users wrote, in attributes and in the inline script', async () => {
    const page = await (await get('/demo/hostile/-/work_items')).text();
    expect(page).toContain('onerror=alert(1)');
    expect(page).not.toContain('<img');
    const named = { id: 1, username: 'u', name: '</script><script>alert(1)</script>' };
    const other = await (await get('/', { session: { user: named, csrfToken: 't' } })).text();
    expect(other).not.toContain('<script>alert');
    expect(await (await get('/')).text()).toContain('content="token&lt;&quot;&gt;"');
  });

  it('answers 404 alike for what is absent and what the reader may not see', async () => {
    const hidden = world.items.find((item) => item.namespace === places.hidden.path && item.readers !== null);
    const outsider = world.users.find((user) => !user.bot && !hidden?.readers?.includes(user.username));
    if (!hidden || !outsider) throw new Error('the world has nothing hidden');
    const path = `/${hidden.namespace}/-/work_items`;
    const session = { user: outsider, csrfToken: 't' };
    const unreadable = await get(`${path}/${hidden.iid}`, { session });
    const absent = await get(`${path}/99999`, { session });
    expect([unreadable.status, absent.status]).toEqual([404, 404]);
    expect(await unreadable.text()).toBe(await absent.text());
    const list = await (await get(path, { session })).text();
    expect(list).not.toContain(`&quot;iid&quot;:${hidden.iid},`);
    const reader = userOf(hidden.readers?.[0] ?? '');
    expect((await get(`${path}/${hidden.iid}`, { session: { user: reader, csrfToken: 't' } })).status).toBe(200);
  });

  it('sends signed-out readers to sign in, and back', async () => {
    const answer = await get(`${places.efficiency.page}?theme=dark`, { session: null });
    expect(answer.status).toBe(302);
    const to = new URL(answer.headers.get('location') ?? '', 'http://127.0.0.1').searchParams.get('to');
    expect(to).toBe(`${places.efficiency.page}?theme=dark`);
  });

  it('forwards the old forms as 19.3 does, keeping the query, and serves them in place before', async () => {
    const to = async (path: string) => (await get(path)).headers.get('location');
    expect(await to(`${QUARTER}/issues/3391?theme=dark`)).toBe(`${QUARTER}/work_items/3391?theme=dark`);
    expect(await to('/groups/demo/-/epics/1')).toBe('/groups/demo/-/work_items/1');
    expect(await to(`${QUARTER}/work_items/3391/edit`)).toBe(`${QUARTER}/work_items/3391?edit=true`);
    const epic = await get('/groups/demo/-/epics/1?layout=18');
    expect(epic.status).toBe(200);
    expect(await epic.text()).toContain('data-page="groups:epics:show"');
  });

  it('has a page of its own for plain issues in layout 17, and for no other type', async () => {
    const issue = await (await get(`${places.plainIssue.page}?layout=17`)).text();
    expect(issue).toContain('<div id="js-issuable-app" data-initial=');
    expect(issue).not.toContain('id="js-work-items"');
    expect(await (await get(`${places.efficiency.page}?layout=17`)).text()).toContain('id="js-work-items"');
  });

  it('stands under a relative root with every address', async () => {
    const under = { relativeRoot: '/gitlab' };
    const page = await (await get(`/gitlab${places.efficiency.page}`, under)).text();
    expect(page).toContain('content="/gitlab/-/cable"');
    expect(page).toContain('gon.relative_url_root="/gitlab"');
    expect([...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].filter(([, to]) => !to?.startsWith('/gitlab/'))).toEqual([]);
    expect((await get(places.efficiency.page, under)).status).toBe(404);
  });

  it('serves its assets and nothing beside them', async () => {
    expect((await get('/assets/stand-in/client/main.js')).headers.get('content-type')).toContain('text/javascript');
    expect((await get('/assets/stand-in/render.ts')).status).toBe(404);
    expect((await get('/assets/stand-in/..%2fworld.ts')).status).toBe(404);
    expect((await get('/assets/stand-in/client/absent.js')).status).toBe(404);
  });

  it('fills pages without an item on request', async () => {
    const page = await (await get('/demo/plain/-/blob/main/main.rb?nodes=12000')).text();
    expect(page.match(/<\w/g)?.length).toBeGreaterThan(12_000);
  });
});
