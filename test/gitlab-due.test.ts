import { describe, expect, it, vi } from 'vitest';
import { type DueOptions, type DueRoot, readDue } from '../lib/gitlab/read-due';
import { createReadOnlyTransport } from '../lib/gitlab/transport-read-only';
import { dueCount } from '../lib/okr/due/by-due';
import { dueList } from '../lib/okr/due/due-list';
import type { DueReading } from '../lib/okr/due/due-reading';
import type { Item } from '../lib/okr/item';
import { labelledIssuesProfile } from '../lib/okr/profiles/labelled-issues';
import { nativeProfile } from '../lib/okr/profiles/native';
import { addNote } from './gitlab/notes';
import type { StandInOptions } from './gitlab/stand-in';
import type { World } from './gitlab/world';
import { FORTY, fortyObjectivesWorld } from './gitlab/worlds/forty-objectives';
import { places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const ROOT: DueRoot = { path: FORTY, kind: 'group', username: 'infra-lead' };
const rules = { origin: ORIGIN, relativeRoot: '', profileFor: () => nativeProfile };

/** The reader's look from outside GitLab's pages. */
function lookAt(options: StandInOptions & { username?: string; hints?: boolean } = {}) {
  const visited = visit({ ...options, world: options.world ?? fortyObjectivesWorld() });
  const transport = createReadOnlyTransport({ origin: ORIGIN, relativeRoot: '', fetch: visited.browser });
  const look = (wishes: Partial<DueOptions> = {}) =>
    readDue({ ...visited.gateway, transport }, { roots: [ROOT], profileFor: rules.profileFor, ...wishes });
  return { ...visited, look };
}

const countsOf = ({ objectives, keyResults }: DueReading) => [
  objectives.length,
  objectives.reduce((sum, { children }) => sum + children.length, 0),
  keyResults.length,
];

describe('forty objectives with two hundred key results', () => {
  it('take four questions, all by GET', async () => {
    const { look, standIn, asked } = lookAt();
    const reading = await look();
    expect(countsOf(reading)).toEqual([40, 200, 3]);
    expect(reading).toMatchObject({ username: 'infra-lead', complete: true, failure: null });
    expect(reading.today.toISOString()).toMatch(/^2023-10-25T/);
    const below = 'ProjectBelowEnterprise';
    expect(asked()).toEqual(['DueAssignedEnterprise', below, below, 'DueComments']);
    expect(new Set(standIn.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('are shown after the first answer, with the key results of the reader', async () => {
    const { look, asked } = lookAt();
    const onFirst = vi.fn((reading: DueReading) => {
      expect(asked()).toHaveLength(1);
      expect(countsOf(reading)).toEqual([40, 40, 3]);
      expect(reading).toMatchObject({ username: 'infra-lead', complete: false });
    });
    await look({ onFirst });
    expect(onFirst).toHaveBeenCalledTimes(1);
  });

  it('are a list by what is due, with what comments tell', async () => {
    const reading = await lookAt().look();
    const entries = dueList(reading, rules);
    expect(entries).toHaveLength(40 + 200 + 3);
    // Of each objective one is due today, one was never updated, one is late but for the four that a comment tells of.
    expect(dueCount(entries)).toBe(40 * 3 - 4 + 3);
    expect(entries[0]).toMatchObject({
      role: 'objective',
      update: { state: 'overdue', weeksLate: 2, since: '2023-10-04' },
    });
    expect(entries.slice(1, 6).map(({ update }) => update.state)).toEqual([
      'overdue',
      'never',
      'due',
      'updated',
      'updated',
    ]);
    const told = entries.find(({ item }) => item.title === 'Region 10 serves its customers, part 3');
    expect(told).toMatchObject({ update: { state: 'updated', since: '2023-10-25' }, mine: false, score: 60 });
    const lone = entries.find(({ item }) => item.title === 'Region 41 serves its customers, part 2');
    expect(lone).toMatchObject({ objective: { title: 'Region 41 serves its customers' }, mine: true });
  });

  it('take six questions at the most where each key result has comments of its own', async () => {
    const { look, asked } = lookAt();
    const profile = { ...nativeProfile, checkIn: { noteOn: 'key-results' as const } };
    expect(await look({ profileFor: () => profile })).toMatchObject({ complete: true });
    expect(asked()).toHaveLength(6);
  });

  it.each([
    ['19.5.0-ee', 'enterprise', 'DueAssignedEnterprise', 'DueComments'],
    ['19.5.0', 'community', 'DueAssignedCommunity', 'DueComments'],
    ['17.2.0-ee', 'enterprise', 'DueAssignedEnterprise', 'DueComments172'],
    ['17.2.0', 'community', 'DueAssignedCommunity', 'DueComments172'],
  ] as const)('are read from %s %s, with hints and without', async (version, edition, assigned, comments) => {
    for (const hints of [true, false]) {
      const { look, asked } = lookAt({ version, edition, hints });
      const reading = await look();
      expect(countsOf(reading)).toEqual([40, 200, 3]);
      expect(asked()).toContain(assigned);
      expect(asked().at(-1)).toBe(comments);
      expect(asked().length).toBeLessThanOrEqual(6);
      const tenth = dueList(reading, rules).find(({ item }) => item.title === 'Region 10 serves its customers, part 3');
      expect(tenth?.update).toMatchObject({ state: 'updated', since: '2023-10-25' });
    }
  });
});

describe('objectives in several projects of a group', () => {
  /** Each objective with its key results in the next of so many projects; those of somebody else's in the first. */
  function spread(projects: number) {
    const world = fortyObjectivesWorld();
    const [pattern] = world.namespaces.filter(({ kind }) => kind === 'project');
    if (!pattern) throw new Error('no project');
    const paths = Array.from({ length: projects }, (_, index) => `${FORTY}/team-${index}`);
    world.namespaces.push(...paths.map((fullPath, index) => ({ ...pattern, id: 900 + index, fullPath })));
    for (const item of world.items) {
      const [, number] = /^Region (\d+) /.exec(item.title) ?? [];
      if (!number) continue;
      item.namespace = paths[Number(number) > 40 ? 0 : Number(number) % projects] ?? '';
      for (const note of item.notes ?? []) note.body = note.body.replace(`${FORTY}/okrs/`, `${item.namespace}/`);
    }
    return world;
  }
  const entriesIn = async (world: World) => {
    const { look, asked } = lookAt({ world });
    const reading = await look();
    const told = dueList(reading, rules).map(({ item, update, mine }) => ({ title: item.title, update, mine }));
    return { reading, asked: asked(), told: told.toSorted((a, b) => (a.title < b.title ? -1 : 1)) };
  };

  it.each([3, 8, 20])('take five questions, and tell the same: %i projects', async (projects) => {
    const { reading, asked, told } = await entriesIn(spread(projects));
    expect(reading).toMatchObject({ complete: true, failure: null });
    expect(told).toEqual((await entriesIn(fortyObjectivesWorld())).told);
    const below = 'DueBelowEnterprise';
    // The last is about objectives of somebody else's.
    expect(asked).toEqual(['DueAssignedEnterprise', below, below, 'DueOwnComments', 'DueComments']);
  });

  it.each(['17.2.0-ee', '17.2.0'])('are read from %s', async (version) => {
    const edition = version.endsWith('ee') ? 'enterprise' : 'community';
    const { look, asked } = lookAt({ world: spread(3), version, edition });
    expect(countsOf(await look())).toEqual([40, 200, 3]);
    expect(asked()).toContain('DueOwnComments172');
  });

  it('take three questions where each project has one', async () => {
    const world = spread(40);
    const few = ['Region 1 ', 'Region 2 ', 'Region 3 '];
    world.items = world.items.filter(({ title }) => few.some((start) => title.startsWith(start)));
    const { reading, asked } = await entriesIn(world);
    expect(countsOf(reading)).toEqual([3, 15, 0]);
    expect(asked).toEqual(['DueAssignedEnterprise', 'DueBelowEnterprise', 'DueOwnComments']);
  });
});

describe('whose they are', () => {
  it('goes by who is signed in', async () => {
    const { look, asked } = lookAt({ username: 'platforms-manager' });
    const reading = await look();
    expect(reading.username).toBe('platforms-manager');
    expect(countsOf(reading)).toEqual([3, 6, 40]);
    expect(asked().slice(0, 2)).toEqual(['DueAssignedEnterprise', 'DueAssignedEnterprise']);
  });

  it('is asked in a project, too, and in several places', async () => {
    const { look } = lookAt();
    const roots: DueRoot[] = [{ ...ROOT, path: `${FORTY}/okrs`, kind: 'project' }, ROOT];
    expect(countsOf(await look({ roots }))).toEqual([40, 200, 3]);
  });

  it('is nobody’s where no place is known', async () => {
    const { look, asked } = lookAt();
    expect(await look({ roots: [] })).toMatchObject({ username: null, complete: true });
    expect(asked()).toEqual([]);
  });
});

describe('where groups list no work items', () => {
  const project: DueRoot = { ...ROOT, path: `${FORTY}/okrs`, kind: 'project' };

  it.each([
    ['17.2.0', 'null', 'refused'],
    ['17.2.0', 'empty', undefined],
    ['19.5.0', 'null', 'refused'],
  ] as const)('of %s (%s), the projects below are asked', async (version, groupLists, failure) => {
    const { look, asked } = lookAt({ version, edition: 'community', groupLists });
    const reading = await look({ roots: [ROOT, project] });
    expect(countsOf(reading)).toEqual([40, 200, 3]);
    expect([reading.complete, reading.failure?.kind]).toEqual([failure === undefined, failure]);
    expect(asked().filter((name) => name === 'DueAssignedCommunity')).toHaveLength(2);
  });

  it('says so when no project is known', async () => {
    await expect(lookAt({ groupLists: 'null' }).look()).rejects.toMatchObject({ kind: 'refused' });
  });

  it('asks five of many, and none where the group tells', async () => {
    const many = Array.from({ length: 9 }, (_, index): DueRoot => ({ ...project, path: `${FORTY}/${index}` }));
    const off = lookAt({ groupLists: 'empty' });
    await off.look({ roots: [project, ...many, ROOT] });
    expect(off.asked().filter((name) => name === 'DueAssignedEnterprise')).toHaveLength(6);
    const on = lookAt();
    await on.look({ roots: [project, ...many, ROOT] });
    expect(on.asked().filter((name) => name === 'DueAssignedEnterprise')).toHaveLength(1);
  });
});

describe('comments that were not read', () => {
  /** The tenth objective, where a comment of this morning tells of the third key result, with more comments. */
  function talkative(more: number, createdAt: string) {
    const world = fortyObjectivesWorld();
    const objective = world.items.find(({ title }) => title === 'Region 10 serves its customers');
    if (!objective) throw new Error('no such objective');
    for (let index = 0; index < more; index += 1) {
      addNote(world, objective, { body: 'Thanks!', author: 'kr-owner', createdAt, system: false });
    }
    return world;
  }
  const third = (reading: DueReading) =>
    dueList(reading, rules).find(({ item }) => item.title === 'Region 10 serves its customers, part 3')?.update.state;

  it.each([
    ['19.5.0-ee', 9, '10:30', 'updated'],
    ['19.5.0-ee', 10, '10:30', 'unknown'],
    ['17.2.0-ee', 29, '09:30', 'updated'],
    ['17.2.0-ee', 30, '09:30', 'unknown'],
  ] as const)('%s: with %i others of %s, it is %s', async (version, more, at, state) => {
    const world = talkative(more, `2023-10-25T${at}:00Z`);
    expect(third(await lookAt({ version, world }).look())).toBe(state);
  });

  it('and are older than two weeks hide nothing', async () => {
    const world = fortyObjectivesWorld();
    const first = world.items.find(({ title }) => title === 'Region 1 serves its customers');
    if (!first) throw new Error('no such objective');
    const days = Array.from({ length: 12 }, (_, index) => `2023-10-0${Math.min(9, index + 1)}T09:00:00Z`);
    for (const createdAt of days) {
      addNote(world, first, { body: 'Thanks!', author: 'kr-owner', createdAt, system: false });
    }
    const entries = dueList(await lookAt({ world }).look(), rules);
    const late = entries.find(({ item }) => item.title === 'Region 1 serves its customers, part 3');
    expect(late?.update.state).toBe('overdue');
  });

  it('leave nothing late while they are still to come, or when they are refused', async () => {
    const { standIn, look } = lookAt();
    const onFirst = vi.fn((reading: DueReading) => expect(dueCount(dueList(reading, rules))).toBe(0));
    await look({ onFirst });
    expect(onFirst).toHaveBeenCalledOnce();
    const next = vi.spyOn(standIn.weather, 'next');
    for (let clear = 0; clear < 3; clear += 1) next.mockReturnValueOnce({ kind: 'clear' });
    next.mockReturnValue({ kind: 'failing' });
    const reading = await look();
    expect([reading.complete, dueCount(dueList(reading, rules))]).toEqual([false, 0]);
  });
});

describe('OKRs tied by links', () => {
  const { path, iid } = places.labelledObjective;
  const roots: DueRoot[] = [{ path, kind: 'project', username: 'kr-owner' }];
  const profileFor = () => labelledIssuesProfile;

  function labelled(assigned: (title: string) => boolean) {
    const options = lookAt({ username: 'kr-owner', world: visit().standIn.world });
    for (const item of options.standIn.world.items) {
      if (item.namespace === path) item.assignees = assigned(item.title) ? ['kr-owner'] : [];
    }
    return options;
  }

  it('have their key results beside them', async () => {
    const { look } = labelled((title) => title.startsWith('Objective:'));
    const reading = await look({ roots, profileFor });
    const entries = dueList(reading, { ...rules, profileFor });
    expect(entries.map(({ role }) => role)).toEqual(['objective', 'key-result', 'key-result', 'key-result']);
    expect(new Set(entries.map(({ update }) => update.state))).toEqual(new Set(['unknown']));
  });

  it('name the objective of a key result alone', async () => {
    const { look, asked } = labelled((title) => title.startsWith('KR: Upgrade'));
    const { keyResults } = await look({ roots, profileFor });
    expect(keyResults.map(({ objective }) => objective?.iid)).toEqual([String(iid)]);
    expect(asked()).toEqual(['DueAssignedEnterprise', 'ProjectLinks', 'DueComments']);
  });
});

describe('bad weather', () => {
  it.each([
    [{ kind: 'signedOut' }, 'signed-out'],
    [{ kind: 'forbidden' }, 'forbidden'],
    [{ kind: 'failing' }, 'server'],
    [{ kind: 'garbage', form: 'html' }, 'not-understood'],
    [{ kind: 'rateLimited', retryAfterSeconds: 0.05, lasting: true }, 'rate-limited'],
  ] as const)('%o from the first question on is %s', async (weather, kind) => {
    const { standIn, look } = lookAt();
    standIn.weather.set(weather);
    const onFirst = vi.fn();
    await expect(look({ onFirst })).rejects.toMatchObject({ name: 'GitlabError', kind });
    expect(onFirst).not.toHaveBeenCalled();
  });

  it.each([
    ['forbidden', 4],
    ['signedOut', 3],
  ] as const)('%s later on leaves what was read, and says so', async (kind, most) => {
    const { standIn, look, asked } = lookAt();
    vi.spyOn(standIn.weather, 'next').mockReturnValueOnce({ kind: 'clear' }).mockReturnValue({ kind });
    const reading = await look();
    expect(reading).toMatchObject({ complete: false, failure: { name: 'GitlabError' } });
    expect(reading.objectives).toHaveLength(40);
    expect(asked().length).toBeLessThanOrEqual(most);
  });

  it('a group that is gone costs nothing but itself', async () => {
    const roots: DueRoot[] = [{ ...ROOT, path: 'gone' }, ROOT];
    const reading = await lookAt().look({ roots });
    expect([countsOf(reading), reading.complete, reading.failure?.kind]).toEqual([[40, 200, 3], false, 'not-found']);
  });

  it('half an answer is not complete', async () => {
    const { standIn, look } = lookAt();
    standIn.weather.set({ kind: 'partial' });
    expect(await look()).toMatchObject({ complete: false });
  });
});

it('more than 300 items assigned are not all read, and it says so', async () => {
  const world = fortyObjectivesWorld();
  const [pattern] = world.items;
  if (!pattern) throw new Error('an empty world');
  const more = (index: number) => ({
    ...pattern,
    id: 1000 + index,
    iid: 1000 + index,
    type: 'Issue',
    createdAt: '2023-10-01T00:00:00Z',
  });
  world.items.push(...Array.from({ length: 400 }, (_, index) => more(index)));
  const { look, asked } = lookAt({ world });
  const reading = await look({ profileFor: (_item: Item) => nativeProfile });
  expect([reading.complete, reading.failure]).toEqual([false, null]);
  expect(asked().filter((name) => name === 'DueAssignedEnterprise')).toHaveLength(3);
});
