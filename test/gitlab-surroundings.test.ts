import { describe, expect, it, vi } from 'vitest';
import { readEpicSide } from '../lib/gitlab/read-epic-side';
import { readSurroundings } from '../lib/gitlab/read-surroundings';
import type { Reference } from '../lib/okr/initiatives/reference';
import { type Place, places } from './gitlab/worlds/places';
import { visit } from './visit';

const addressOf = ({ path, iid }: Place) => ({ namespacePath: path, iid: String(iid) });
const epic = (iid: number, namespacePath = 'demo/infra'): Reference => ({ namespacePath, iid: String(iid) });
const NAMED = [...[1, 3, 4, 5, 6, 7, 8, 404].map((iid) => epic(iid)), epic(1, 'demo/secret')];

describe('what stands around an item', () => {
  it('takes one request while every reference can be read', async () => {
    const { gateway, asked } = visit();
    const around = await readSurroundings(gateway, addressOf(places.linkedEpics), NAMED.slice(0, 7));
    expect(asked()).toEqual(['SurroundingsEnterprise']);
    expect([...around.found.keys()].sort()).toEqual([1, 3, 4, 5, 6, 7, 8].map((iid) => `demo/infra#${iid}`));
    expect(around.found.get('demo/infra#1')).toMatchObject({
      item: { typeName: 'Epic', reference: 'demo/infra&1', namespacePath: 'demo/infra' },
      delivery: { closed: 3, all: 7 },
    });
    expect(around.today.toISOString()).toMatch(/^2023-10-25T/);
  });

  it('tells a missing epic from one in a group nobody lets the reader see, with one more', async () => {
    const { gateway, asked } = visit();
    const around = await readSurroundings(gateway, addressOf(places.linkedEpics), NAMED);
    expect(asked()).toEqual(['SurroundingsEnterprise', 'Namespaces']);
    expect([...around.found.keys()]).toHaveLength(7);
    expect([...around.readableNamespaces].sort()).toEqual(['demo/infra', 'demo/platforms']);
  });

  it('keeps the place of a linked item that cannot be read', async () => {
    const { gateway } = visit();
    const { links } = await readSurroundings(gateway, addressOf(places.labelledObjective), []);
    expect(links?.map(({ initiative, state }) => [initiative?.item.title ?? null, state])).toEqual([
      ['KR: Upgrade paths are tested for every release => 90%', 'open'],
      ['KR: Failed upgrades halve => 60%', 'open'],
      [null, 'open'],
    ]);
  });

  it('brings comments, newest first, without GitLab’s own notes', async () => {
    const { gateway, standIn } = visit();
    const { path, iid } = places.updateLacksKeyResult;
    const { comments } = await readSurroundings(gateway, addressOf(places.updateLacksKeyResult), []);
    const notes = standIn.world.items.find((item) => item.namespace === path && item.iid === iid)?.notes ?? [];
    const written = notes.filter(({ system }) => !system).map(({ body }) => body);
    expect(written.length).toBeGreaterThan(1);
    expect(comments?.map(({ body }) => body)).toEqual(written.reverse());
    expect(comments?.[0]?.author).toEqual(expect.any(String));
  });

  it('resolves 120 references in two requests, and no more than 100 of them', async () => {
    const { gateway, asked } = visit();
    const references = Array.from({ length: 120 }, (_, index) => epic(index + 1001, 'demo/many'));
    const { found, readableNamespaces } = await readSurroundings(gateway, addressOf(places.plainIssue), references);
    expect(asked()).toEqual(['SurroundingsEnterprise', 'SurroundingsEnterprise']);
    expect([found.size, readableNamespaces.has('demo/many')]).toEqual([100, true]);
  });

  it('asks about an item once, whatever its case', async () => {
    const { gateway } = visit();
    const { found } = await readSurroundings(gateway, addressOf(places.plainIssue), [
      epic(1, 'demo/many'),
      epic(1, 'Demo/Many'),
    ]);
    expect([...found.keys()]).toEqual(['demo/many#1']);
  });

  it('works under a relative root', async () => {
    const { gateway } = visit({ relativeRoot: '/gitlab' });
    expect((await readSurroundings(gateway, addressOf(places.linkedEpics), NAMED)).found.size).toBe(7);
  });

  it.each([
    ['19.5.0', 'community', 'SurroundingsCommunity'],
    ['17.2.0-ee', 'enterprise', 'SurroundingsEnterprise172'],
    ['17.2.0', 'community', 'SurroundingsCommunity172'],
  ] as const)('is asked of %s %s as it knows it', async (version, edition, name) => {
    const { gateway, asked } = visit({ version, edition });
    const { path, iid } = places.issueWithTasks;
    const around = await readSurroundings(gateway, addressOf(places.labelledObjective), [epic(iid, path)]);
    expect(asked()).toEqual([name]);
    const isOld = version.startsWith('17');
    expect(around.found.get(`${path}#${iid}`)?.delivery).toEqual(isOld ? null : { closed: 1, all: 2 });
    expect(around.comments === null).toBe(isOld);
    expect(around.links?.length).toBeGreaterThan(0);
  });

  it('is found out without hints, and remembered', async () => {
    const { gateway, asked } = visit({ version: '17.2.0-ee', hints: false });
    await readSurroundings(gateway, addressOf(places.linkedEpics), []);
    await readSurroundings(gateway, addressOf(places.epicsInOrder), []);
    expect(asked()).toEqual(['SurroundingsEnterprise', 'SurroundingsEnterprise172', 'SurroundingsEnterprise172']);
  });

  it('calls nothing gone where an old GitLab resolves no references', async () => {
    const { gateway } = visit({ version: '17.2.0-ee' });
    const around = await readSurroundings(gateway, addressOf(places.healthyEpic), [epic(21), epic(1, 'demo/many')]);
    expect([around.found.size, around.readableNamespaces.size]).toEqual([0, 0]);
  });

  it.each([
    [{ kind: 'signedOut' }, 'signed-out'],
    [{ kind: 'notFound' }, 'not-found'],
    [{ kind: 'forbidden' }, 'forbidden'],
    [{ kind: 'garbage', form: 'json' }, 'not-understood'],
  ] as const)('%o is %s', async (weather, kind) => {
    const { gateway, standIn } = visit();
    standIn.weather.set(weather);
    await expect(readSurroundings(gateway, addressOf(places.linkedEpics), NAMED)).rejects.toMatchObject({ kind });
  });

  it('is there without what a second request did not bring', async () => {
    const { gateway, standIn } = visit();
    const met = vi.spyOn(standIn.weather, 'next');
    met.mockReturnValueOnce({ kind: 'clear' }).mockReturnValue({ kind: 'forbidden' });
    const around = await readSurroundings(gateway, addressOf(places.linkedEpics), NAMED);
    expect([around.found.size, around.readableNamespaces.has('demo/secret')]).toEqual([7, false]);
  });
});

describe('an epic', () => {
  it('knows who names it, in two requests', async () => {
    const { gateway, asked } = visit();
    const { epic: own, links, mentioned } = await readEpicSide(gateway, addressOf(places.epicSide));
    expect(asked()).toEqual(['EpicSide', 'SurroundingsEnterprise']);
    expect(own.item).toMatchObject({ iid: '21', typeName: 'Epic' });
    expect(links?.map(({ initiative }) => initiative?.item.typeName)).toEqual(['Objective']);
    expect(mentioned.map(({ reference }) => reference)).toContain('demo/platforms#82');
    expect(mentioned.find(({ iid }) => iid === '82')).toMatchObject({ typeName: 'Key Result' });
  });

  it('that nobody names takes one', async () => {
    const { gateway, asked, standIn } = visit();
    for (const item of standIn.world.items) item.notes = [];
    const { mentioned } = await readEpicSide(gateway, addressOf(places.epicSide));
    expect([mentioned, asked()]).toEqual([[], ['EpicSide']]);
  });

  it('is named anew when a description is written', async () => {
    const { gateway, standIn } = visit();
    const { session, cookie } = standIn.signIn('infra-lead');
    const target = standIn.world.items.find(({ namespace, iid }) => namespace === 'demo/planning' && iid === 21);
    const query = 'mutation W($input: WorkItemUpdateInput!) { workItemUpdate(input: $input) { errors } }';
    const input = { id: `gid://gitlab/WorkItem/${target?.id}`, descriptionWidget: { description: 'demo/infra&21' } };
    await standIn.handle(
      new Request('http://gitlab.test/api/graphql', {
        method: 'POST',
        headers: { cookie, 'x-csrf-token': session.csrfToken, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { input } }),
      }),
    );
    const { mentioned } = await readEpicSide(gateway, addressOf(places.epicSide));
    expect(mentioned[0]?.reference).toBe('demo/planning#21');
  });

  it('of 17.2 tells what it can', async () => {
    const { gateway, asked } = visit({ version: '17.2.0-ee' });
    const { links, mentioned } = await readEpicSide(gateway, addressOf(places.epicSide));
    expect([links?.length, mentioned]).toEqual([1, []]);
    expect(asked()).toEqual(['EpicSide172', 'SurroundingsEnterprise172']);
  });
});
