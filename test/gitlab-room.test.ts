import { describe, expect, it, vi } from 'vitest';
import { checkHost } from '../lib/gitlab/host-check';
import { places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

describe('reading an objective', () => {
  it('takes one request, and today from GitLab', async () => {
    const { read, asked } = visit();
    const reading = await read(places.availability);
    expect(asked()).toEqual(['ObjectiveEnterprise']);
    expect(reading).toMatchObject({ viewer: 'infra-lead', canUpdate: true, incomplete: null });
    expect(reading.today.toISOString()).toMatch(/^2023-10-25T/);
    expect(reading.tree).toMatchObject({
      countedChildren: 4,
      complete: true,
      objective: { iid: '3390', typeName: 'Objective' },
    });
    expect(reading.tree.children).toHaveLength(4);
    for (const child of reading.tree.children) {
      expect(child).toMatchObject({
        typeName: 'Key Result',
        namespacePath: places.availability.path,
        hasChildren: false,
      });
      expect(child.progress?.percent).toEqual(expect.any(Number));
      expect(child.description).not.toBe('');
      expect(child.url).toBe(`${ORIGIN}/${child.namespacePath}/-/work_items/${child.iid}`);
    }
  });

  it('works under a relative root', async () => {
    const { read } = visit({ relativeRoot: '/gitlab' });
    expect((await read(places.efficiency)).tree.objective.url).toContain(`${ORIGIN}/gitlab/`);
  });

  it('reads 250 key results in three requests', async () => {
    const { read, asked } = visit();
    const { tree, incomplete } = await read(places.twoHundredFifty);
    expect(asked()).toHaveLength(3);
    expect([tree.children.length, tree.countedChildren, tree.complete, incomplete]).toEqual([250, 250, true, null]);
  });

  it('tells how many are hidden', async () => {
    const { tree } = await visit().read(places.hidden);
    expect([tree.children.length, tree.countedChildren, tree.complete]).toEqual([5, 6, true]);
  });

  it('does not take grandchildren for hidden children', async () => {
    const { tree } = await visit().read(places.cascade);
    expect(tree.children.some(({ hasChildren }) => hasChildren)).toBe(true);
    expect(tree.countedChildren).toBeNull();
  });

  it('tells what an item stands below, if it may be seen', async () => {
    const { read } = visit();
    const below = { ...places.cascade, iid: places.cascade.iid + 1 };
    expect((await read(below)).tree.parent).toMatchObject({ iid: String(places.cascade.iid), typeName: 'Objective' });
    expect((await read(places.cascade)).tree.parent).toBeNull();
  });

  it.each(['plainIssue', 'labelledObjective', 'epicObjective', 'hostile'] as const)(
    'reads every carrier, and titles of any kind: %s',
    async (name) => {
      expect((await visit().read(places[name])).tree.objective.iid).toBe(String(places[name].iid));
    },
  );
});

describe('older and smaller GitLabs', () => {
  const kinds = [
    ['19.5.0-ee', 'enterprise', 'ObjectiveEnterprise'],
    ['19.5.0', 'community', 'ObjectiveCommunity'],
    ['17.2.0-ee', 'enterprise', 'ObjectiveEnterprise172'],
    ['17.2.0', 'community', 'ObjectiveCommunity172'],
  ] as const;

  it.each(kinds)('%s %s is asked rightly at once with hints', async (version, edition, name) => {
    const { read, asked } = visit({ version, edition });
    await read(places.availability);
    expect(asked()).toEqual([name]);
  });

  it.each(kinds)('%s %s is found out in two requests without hints, then in one', async (version, edition, name) => {
    const { read, asked } = visit({ version, edition, hints: false });
    const { tree } = await read(places.availability);
    expect(tree.children).toHaveLength(4);
    const contact = name === 'ObjectiveEnterprise' ? [name] : ['ObjectiveEnterprise', name];
    expect(asked()).toEqual(contact);
    await read(places.efficiency);
    expect(asked()).toEqual([...contact, name]);
  });

  it('reads 250 key results from the Community Edition, without progress', async () => {
    const { tree } = await visit({ edition: 'community', version: '19.5.0' }).read(places.twoHundredFifty);
    expect(tree.children).toHaveLength(250);
    expect(tree.children[0]).toMatchObject({ progress: null, health: null });
  });
});

describe('bad weather', () => {
  it.each([
    [{ kind: 'signedOut' }, 'signed-out'],
    [{ kind: 'forbidden' }, 'forbidden'],
    [{ kind: 'notFound' }, 'not-found'],
    [{ kind: 'failing' }, 'server'],
    [{ kind: 'badGateway' }, 'server'],
    [{ kind: 'garbage', form: 'html' }, 'not-understood'],
    [{ kind: 'garbage', form: 'json' }, 'not-understood'],
    [{ kind: 'rateLimited', retryAfterSeconds: 0.05, lasting: true }, 'rate-limited'],
  ] as const)('%o is %s', async (weather, kind) => {
    const { standIn, read } = visit();
    standIn.weather.set(weather);
    await expect(read(places.availability)).rejects.toMatchObject({ name: 'GitlabError', kind });
  });

  it('a silent GitLab is a timeout', async () => {
    const { standIn, read } = visit({ timeoutMs: 50 });
    standIn.weather.set({ kind: 'timeout' });
    await expect(read(places.availability)).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('one bad gateway passes', async () => {
    const { standIn, read, asked } = visit();
    standIn.weather.set({ kind: 'badGateway' }, 1);
    expect((await read(places.availability)).incomplete).toBeNull();
    expect(asked()).toHaveLength(2);
  });

  it('a rate limit is waited for, and said', async () => {
    const { standIn, read, onWait, asked } = visit();
    standIn.weather.set({ kind: 'rateLimited', retryAfterSeconds: 0.2 });
    expect((await read(places.availability)).incomplete).toBeNull();
    expect(onWait).toHaveBeenCalledTimes(1);
    expect(asked()).toHaveLength(2);
  });

  it('half an answer keeps every child, and is not complete', async () => {
    const { standIn, read } = visit();
    standIn.weather.set({ kind: 'partial' });
    const { tree, incomplete } = await read(places.availability);
    expect([tree.children.length, tree.complete, incomplete]).toEqual([4, false, 'partial-answer']);
    expect(tree.children.filter(({ progress }) => progress === null)).toHaveLength(2);
  });

  it('a page that fails leaves the first hundred', async () => {
    const { standIn, read } = visit();
    const met = vi.spyOn(standIn.weather, 'next');
    met.mockReturnValueOnce({ kind: 'clear' }).mockReturnValue({ kind: 'forbidden' });
    const { tree, incomplete } = await read(places.twoHundredFifty);
    expect([tree.children.length, tree.complete, incomplete]).toEqual([100, false, 'page-failed']);
  });

  it('an abort ends the request', async () => {
    const { standIn, read } = visit();
    standIn.weather.set({ kind: 'timeout' });
    await expect(read(places.availability, AbortSignal.timeout(30))).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('checking a host', () => {
  it('tells version and edition to who is signed in', async () => {
    const { browser } = visit({ version: '18.7.0-ee' });
    expect(await checkHost(ORIGIN, { fetch: browser })).toEqual({
      isGitlab: true,
      version: '18.7.0-ee',
      enterprise: true,
      signedIn: true,
      mayNeedHttps: false,
    });
  });

  it('knows GitLab by its refusal, and nothing else by its absence', async () => {
    const { standIn } = visit({ relativeRoot: '/gitlab' });
    const stranger: typeof fetch = (input, init) => standIn.handle(new Request(input, init));
    expect(await checkHost(`${ORIGIN}/gitlab`, { fetch: stranger })).toMatchObject({ isGitlab: true, signedIn: false });
    expect(await checkHost(ORIGIN, { fetch: stranger })).toMatchObject({ isGitlab: false });
  });
});
