import { describe, expect, it, vi } from 'vitest';
import { type DueOptions, type DueRoot, readDue } from '../lib/gitlab/read-due';
import { createReadOnlyTransport } from '../lib/gitlab/transport-read-only';
import { dueCount } from '../lib/okr/due/by-due';
import { dueList } from '../lib/okr/due/due-list';
import type { DueReading } from '../lib/okr/due/due-reading';
import type { Item } from '../lib/okr/item';
import { labelledIssuesProfile } from '../lib/okr/profiles/labelled-issues';
import { nativeProfile } from '../lib/okr/profiles/native';
import type { StandInOptions } from './gitlab/stand-in';
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
      update: { state: 'overdue', weeksLate: 3, since: '2023-10-04' },
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
