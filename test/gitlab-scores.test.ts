import { describe, expect, it } from 'vitest';
import { readHistories } from '../lib/gitlab/read-history';
import { readTeamFile, TEAM_FILE } from '../lib/gitlab/team-file';
import { type ScoreRequest, writeScore } from '../lib/gitlab/write-score';
import type { Progress } from '../lib/okr/item';
import { globalId } from './gitlab/work-items';
import type { World, WorldItem } from './gitlab/world';
import { type Place, places } from './gitlab/worlds/places';
import { visit } from './visit';

function itemAt(world: World, { path, iid }: Place): WorldItem {
  const item = world.items.find((one) => one.namespace === path && one.iid === iid);
  if (!item) throw new Error(`Nothing at ${path} ${iid}`);
  return item;
}

function progressOf({ progress }: WorldItem): Progress | null {
  if (!progress) return null;
  const { progress: percent, startValue: start, currentValue: current, endValue: end, updatedAt } = progress;
  return { percent, start, current, end, updatedAt };
}

/** A reader who has an item's page open. */
function desk(place: Place, options: Parameters<typeof visit>[0] = {}) {
  const visited = visit({ timeoutMs: 200, ...options });
  const item = itemAt(visited.standIn.world, place);
  const request = { address: { namespacePath: place.path, iid: String(place.iid) }, id: globalId(item) };
  const seen = progressOf(item);
  return {
    ...visited,
    item,
    setTo: (percent: number, changes: Partial<ScoreRequest> = {}, gateway = visited.gateway) =>
      writeScore(gateway, {
        ...request,
        change: { place: 'progress', percent, current: percent },
        expected: seen,
        ...changes,
      }),
    rename: (after: string, before = item.title) =>
      writeScore(visited.gateway, { ...request, change: { place: 'title', before, after }, expected: null }),
    history: async () => {
      const asked = [{ id: request.id, ...request.address }];
      const [history] = await readHistories(visited.gateway, asked);
      return history;
    },
  };
}

describe('progress', () => {
  it('is read, written once, compared, and noted', async () => {
    const { setTo, item, asked, history } = desk(places.staleKeyResult);
    const before = progressOf(item);
    const outcome = await setTo(63);
    expect(outcome).toEqual({
      kind: 'written',
      before: { place: 'progress', progress: before },
      after: { place: 'progress', progress: progressOf(item) },
    });
    expect(item.progress?.progress).toBe(63);
    expect(asked()).toEqual(['ProgressNow', 'WriteProgress']);
    expect((await history())?.notes.at(-1)).toMatchObject({ action: 'progress', body: 'changed progress to **63%**' });
  });

  it('is taken back by writing what was before', async () => {
    const { setTo, item } = desk(places.staleKeyResult);
    const before = item.progress?.progress ?? Number.NaN;
    await setTo(63);
    expect(await setTo(before, { expected: progressOf(item) })).toMatchObject({ kind: 'written' });
    expect(item.progress?.progress).toBe(before);
  });

  it('that somebody changed since it was seen stays theirs', async () => {
    const { setTo, item, asked } = desk(places.staleKeyResult);
    item.progress = { progress: 70, startValue: 0, currentValue: 70, endValue: 100, updatedAt: '2023-10-25T10:00:00Z' };
    expect(await setTo(63)).toEqual({ kind: 'changed', theirs: { place: 'progress', progress: progressOf(item) } });
    expect(item.progress.progress).toBe(70);
    expect(asked()).toEqual(['ProgressNow']);
  });

  it('that a guest may not write is not tried, though they may write the title', async () => {
    const { setTo, rename, item, asked } = desk(places.guestsOwn, { username: 'kr-author' });
    const before = structuredClone(item.progress);
    expect(await setTo(63)).toEqual({ kind: 'not-allowed' });
    expect([item.progress, asked()]).toEqual([before, ['ProgressNow']]);
    expect(await rename('KR: Onboarding => 63%')).toMatchObject({ kind: 'written' });
  });

  it('that GitLab passes over is told, as when the right is lost on the way', async () => {
    const { setTo, item, standIn, gateway } = desk(places.guestsOwn, { username: 'kr-author' });
    const { world } = standIn;
    const { members } = world;
    world.members = [...members, { namespace: item.namespace, username: 'kr-author', role: 'planner' as const }].filter(
      ({ username, role }) => username !== 'kr-author' || role === 'planner',
    );
    const { transport } = gateway;
    const losing = {
      ...transport,
      mutate: (...args: Parameters<typeof transport.mutate>) => {
        world.members = members;
        return transport.mutate(...args);
      },
    };
    const before = structuredClone(item.progress);
    expect(await setTo(63, {}, { ...gateway, transport: losing })).toEqual({ kind: 'ignored' });
    expect(item.progress).toEqual(before);
  });

  it.each(['timeout', 'badGateway'] as const)(
    'whose answer is lost (%s) is looked up, and never sent again',
    async (form) => {
      const { setTo, item, standIn, asked } = desk(places.staleKeyResult);
      standIn.weather.set({ kind: 'answerLost', form }, 2);
      expect(await setTo(63)).toMatchObject({ kind: 'written', after: { progress: { percent: 63 } } });
      expect(item.progress?.progress).toBe(63);
      expect(asked()).toEqual(['ProgressNow', 'WriteProgress', 'ProgressNow']);
    },
  );

  it('that was not made is an error', async () => {
    const { setTo, item, standIn } = desk(places.staleKeyResult);
    standIn.weather.set({ kind: 'failingWrite', nth: 1 });
    await expect(setTo(63)).rejects.toMatchObject({ kind: 'server' });
    expect(item.progress?.progress).toBe(55);
  });

  it('is written in 17.2', async () => {
    expect(await desk(places.staleKeyResult, { version: '17.2.0-ee' }).setTo(63)).toMatchObject({ kind: 'written' });
  });

  it('of an item that has none is refused', async () => {
    await expect(desk(places.plainIssue).setTo(63)).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('a title', () => {
  it('is written, and noted with what changed in it', async () => {
    const { rename, item, history } = desk(places.staleKeyResult);
    item.title = 'KR: Sign-ups => 50%';
    expect(await rename('KR: Sign-ups => 63% ')).toEqual({
      kind: 'written',
      before: { place: 'title', title: 'KR: Sign-ups => 50%' },
      after: { place: 'title', title: 'KR: Sign-ups => 63%' },
    });
    expect((await history())?.notes.at(-1)).toMatchObject({
      action: 'title',
      body: 'changed title from **KR: Sign-ups => {-50-}%** to **KR: Sign-ups => {+63+}%**',
    });
  });

  it.each([
    ['a Community Edition', places.labelledObjective, { edition: 'community' as const }],
    ['17.2', places.labelledObjective, { version: '17.2.0-ee' }],
    ['an epic', places.epicObjective, {}],
  ])('is written in %s', async (_where, place, options) => {
    const { rename, item } = desk(place, options);
    expect(await rename('Objective: Another => 12.5%')).toMatchObject({ kind: 'written' });
    expect(item.title).toBe('Objective: Another => 12.5%');
  });

  it('that somebody changed stays theirs', async () => {
    const { rename, item } = desk(places.staleKeyResult);
    const before = item.title;
    item.title = 'KR: Theirs';
    expect(await rename(`${before} => 63%`, before)).toEqual({
      kind: 'changed',
      theirs: { place: 'title', title: 'KR: Theirs' },
    });
    expect(item.title).toBe('KR: Theirs');
  });

  it('tells of a change that came between the reading and the write', async () => {
    const { rename, standIn } = desk(places.staleKeyResult);
    standIn.weather.set({ kind: 'labelledMeanwhile' });
    expect(await rename('KR: Ours')).toMatchObject({ kind: 'overtaken', after: { title: 'KR: Ours' } });
  });

  it('that GitLab does not take is told in its words', async () => {
    const { rename, item } = desk(places.staleKeyResult);
    const before = item.title;
    const reasons = ['Title is too long (maximum is 255 characters)'];
    expect(await rename('x'.repeat(256))).toEqual({ kind: 'rejected', reasons });
    expect(item.title).toBe(before);
  });
});

describe('histories', () => {
  const { labelledObjective, epicObjective } = places;
  const both = [labelledObjective, epicObjective, { ...labelledObjective, iid: labelledObjective.iid + 1 }];

  it.each([
    ['19.5', {}, both, ['Histories', 'Histories']],
    ['a Community Edition', { edition: 'community' as const }, [labelledObjective], ['Histories']],
    ['17.2', { version: '17.2.0-ee' }, both, ['Histories172', 'Histories172']],
  ])('of a project’s and a group’s items are read in %s', async (_where, options, found, operations) => {
    const { standIn, gateway, asked } = visit(options);
    const at = found.map((place) => itemAt(standIn.world, place));
    const body = 'changed title from **A** to **A{+ => 5%+}**';
    for (const [index, item] of at.entries()) {
      const note = { body, author: 'infra-lead', createdAt: `2023-10-1${index}T09:00:00Z`, system: true };
      item.notes = [
        { id: 900 + index, ...note, action: 'title' },
        { id: 910 + index, ...note, action: 'label', body: 'added ~bug label' },
        { id: 920 + index, ...note, system: false, body: 'A comment' },
      ];
    }
    const items = at.map((item) => ({ id: globalId(item), iid: String(item.iid), namespacePath: item.namespace }));
    expect(await readHistories(gateway, items)).toEqual(
      at.map((item, index) => ({
        id: globalId(item),
        notes: [{ body, action: 'title', at: `2023-10-1${index}T09:00:00Z` }],
        complete: true,
      })),
    );
    expect(asked()).toEqual(operations);
  });

  it.each([
    ['the newest', {}, 70, [21, 70]],
    ['the oldest, in 17.2', { version: '17.2.0-ee' }, 320, [1, 300]],
  ])('that are too long tell %s', async (_which, options, count, ends) => {
    const { item, history } = desk(places.staleKeyResult, options);
    item.notes = Array.from({ length: count }, (_, at) => ({
      id: 1000 + at,
      body: `changed progress to **${at + 1}%**`,
      author: 'infra-lead',
      createdAt: '2023-10-11T09:00:00Z',
      system: true,
      action: 'progress',
    }));
    const told = await history();
    expect(told?.complete).toBe(false);
    expect([told?.notes.at(0)?.body, told?.notes.at(-1)?.body]).toEqual(
      ends.map((end) => `changed progress to **${end}%**`),
    );
  });
});

describe('a project’s own rules', () => {
  const PROJECT = places.labelledObjective.path;
  const TEXT = '{"name": "SRE’s rules"}';
  const withFile = (path: string, options: Parameters<typeof visit>[0] = {}) => {
    const visited = visit(options);
    const namespace = visited.standIn.world.namespaces.find(({ fullPath }) => fullPath === path);
    if (!namespace) throw new Error(`No ${path}`);
    namespace.files = { [TEAM_FILE]: TEXT };
    return visited;
  };

  it.each([['19.5.0-ee'], ['17.2.0-ee']])('are read in %s, also where GitLab lives under a path', async (version) => {
    const { gateway, standIn } = withFile(PROJECT, { version, relativeRoot: '/gitlab' });
    expect(await readTeamFile(gateway, PROJECT)).toEqual({ kind: 'file', text: TEXT });
    expect(standIn.requests).toHaveLength(1);
  });

  it('are none in a project without them, without a repository, in a group, or where nobody lets the reader in', async () => {
    const { gateway, standIn } = withFile(PROJECT);
    const project = standIn.world.namespaces.find(({ fullPath }) => fullPath === PROJECT);
    if (project) project.files = { 'README.md': 'Hello' };
    for (const path of [PROJECT, places.plainIssue.path, places.epicObjective.path, 'no/such-project']) {
      expect(await readTeamFile(gateway, path)).toEqual({ kind: 'none' });
    }
    const hidden = withFile(PROJECT, { username: 'visitor' });
    for (const one of hidden.standIn.world.namespaces) if (one.fullPath === PROJECT) one.readers = ['kr-owner'];
    expect(await readTeamFile(hidden.gateway, PROJECT)).toEqual({ kind: 'none' });
  });
});
