import { describe, expect, it } from 'vitest';
import { readCheckables } from '../lib/gitlab/check-in-permissions';
import { GitlabError } from '../lib/gitlab/errors';
import { readNotes } from '../lib/gitlab/read-notes';
import { writeKeyResult } from '../lib/gitlab/write-key-result';
import { writeNote } from '../lib/gitlab/write-note';
import type { Edit } from '../lib/okr/check-in/edit';
import { planStep } from '../lib/okr/check-in/plan-step';
import type { Item } from '../lib/okr/item';
import type { Profile } from '../lib/okr/profile';
import { labelledIssuesProfile } from '../lib/okr/profiles/labelled-issues';
import { nativeProfile } from '../lib/okr/profiles/native';
import { MEDDLED_SCORE } from './gitlab/meddling';
import { type Place, places } from './gitlab/worlds/places';
import { visit } from './visit';

const role = 'key-result' as const;

/** A reader with an objective's key results before them. */
async function table(place: Place, options: Parameters<typeof visit>[0] & { profile?: Profile } = {}) {
  const { profile = nativeProfile, ...more } = options;
  const visited = visit({ timeoutMs: 300, ...more });
  const { tree } = await visited.read(place);
  const keyResults = tree.children.length > 0 ? tree.children : tree.links.flatMap(({ item }) => item ?? []);
  const worldItem = ({ iid, namespacePath }: Item) => {
    const found = visited.standIn.world.items.find((one) => one.namespace === namespacePath && String(one.iid) === iid);
    if (!found) throw new Error(`Nothing at ${namespacePath} ${iid}`);
    return found;
  };
  const stepFor = (item: Item, edit: Edit) => {
    const step = planStep({ item, role, profile, edit, hasHealth: true });
    if (!step || 'refused' in step) throw new Error('Nothing to write');
    return step;
  };
  const write = (item: Item, edit: Edit) =>
    writeKeyResult(visited.gateway, { step: stepFor(item, edit), role, profile });
  const objective = {
    address: { namespacePath: place.path, iid: String(place.iid) },
    id: tree.objective.id,
  };
  return { ...visited, keyResults, worldItem, write, objective };
}

/** What came of a write; a failure by its kind. */
async function kindOf(outcome: Promise<{ kind: string }>): Promise<string> {
  try {
    return (await outcome).kind;
  } catch (error) {
    if (error instanceof GitlabError) return error.kind;
    throw error;
  }
}

const edit = (at: number): Edit => ({ score: String(21 + at), health: at % 2 ? 'needsAttention' : 'onTrack' });

describe('five key results of one objective', () => {
  it('may be changed or not, as one request tells', async () => {
    const planner = await table(places.efficiency);
    const before = planner.asked().length;
    const told = await readCheckables(planner.gateway, planner.keyResults);
    expect(planner.asked().slice(before)).toEqual(['Checkables']);
    expect([...told.values()]).toEqual(Array(5).fill({ canUpdate: true, canAdmin: true }));
    const visitor = await table(places.efficiency, { username: 'visitor' });
    const untold = await readCheckables(visitor.gateway, visitor.keyResults);
    expect([...untold.values()]).toEqual(Array(5).fill({ canUpdate: false, canAdmin: false }));
  });

  it('hold what was written, each with one mutation', async () => {
    const { keyResults, worldItem, write, asked } = await table(places.efficiency);
    const before = asked().length;
    for (const [at, item] of keyResults.entries()) expect(await write(item, edit(at))).toEqual({ kind: 'written' });
    expect(asked().slice(before)).toEqual(
      keyResults.flatMap(() => ['KeyResultNowEnterprise', 'WriteKeyResultEnterprise']),
    );
    expect(keyResults.map((item) => [worldItem(item).progress?.progress, worldItem(item).health])).toEqual([
      [21, 'onTrack'],
      [22, 'needsAttention'],
      [23, 'onTrack'],
      [24, 'needsAttention'],
      [25, 'onTrack'],
    ]);
  });

  it.each([
    ['fails', { kind: 'failingWrite', nth: 3 }, 'server'],
    ['is passed over in silence', { kind: 'ignoredWrite', nth: 3 }, 'ignored'],
  ] as const)('are written but for the third, which %s; tried again, nothing is written twice', async (...given) => {
    const [, weather, third] = given;
    const { keyResults, worldItem, write, standIn } = await table(places.efficiency);
    standIn.weather.set(weather);
    const run = async () => {
      const outcomes: string[] = [];
      for (const [at, item] of keyResults.entries()) outcomes.push(await kindOf(write(item, edit(at))));
      return outcomes;
    };
    expect(await run()).toEqual(['written', 'written', third, 'written', 'written']);
    const versions = keyResults.map((item) => worldItem(item).lockVersion);
    const mutations = standIn.requests.filter(({ operationName }) => operationName?.startsWith('Write')).length;
    expect(await run()).toEqual(Array(5).fill('written'));
    const again = standIn.requests.filter(({ operationName }) => operationName?.startsWith('Write')).length;
    expect(again - mutations).toBe(1);
    expect(keyResults.map((item) => worldItem(item).progress?.progress)).toEqual([21, 22, 23, 24, 25]);
    expect(keyResults.map((item, at) => worldItem(item).lockVersion - (versions[at] ?? 0))).toEqual([0, 0, 1, 0, 0]);
  });

  it('are written but for the third, which a colleague changed since it was seen', async () => {
    const { keyResults, worldItem, write, standIn } = await table(places.efficiency);
    const third = keyResults[2];
    standIn.weather.set({ kind: 'scoredMeanwhile', iid: Number(third?.iid), before: 'reading' });
    const outcomes = [];
    for (const [at, item] of keyResults.entries()) outcomes.push(await write(item, edit(at)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'written', 'changed', 'written', 'written']);
    expect(outcomes[2]).toEqual({ kind: 'changed', score: MEDDLED_SCORE, health: 'atRisk' });
    expect(third && worldItem(third)).toMatchObject({ progress: { progress: MEDDLED_SCORE }, health: 'atRisk' });
  });

  it('are known to be written when the answer is lost', async () => {
    const { keyResults, worldItem, write, standIn } = await table(places.efficiency);
    standIn.weather.set({ kind: 'answerLost', form: 'badGateway' }, 2);
    const [first] = keyResults;
    expect(first && (await write(first, edit(0)))).toEqual({ kind: 'written' });
    expect(first && worldItem(first).progress?.progress).toBe(21);
  });
});

describe('other carriers', () => {
  it('a labelled issue gets its score into the title, and a health beside it', async () => {
    const { keyResults, worldItem, write } = await table(places.labelledObjective, { profile: labelledIssuesProfile });
    const [first] = keyResults;
    if (!first) throw new Error('No key result');
    expect(await write(first, { score: '95', health: 'atRisk' })).toEqual({ kind: 'written' });
    expect(worldItem(first)).toMatchObject({
      title: 'KR: Upgrade paths are tested for every release => 95%',
      health: 'atRisk',
    });
  });

  it.each([
    ['17.2', { version: '17.2.0-ee' }, 'Enterprise'],
    ['the Community Edition', { edition: 'community' }, 'Community'],
  ] as const)('and in %s', async (_what, options, form) => {
    const profile = labelledIssuesProfile;
    const { keyResults, worldItem, write, asked } = await table(places.labelledObjective, { ...options, profile });
    const [first] = keyResults;
    if (!first) throw new Error('No key result');
    expect(await write(first, { score: '95' })).toEqual({ kind: 'written' });
    expect(worldItem(first).title).toContain('=> 95%');
    expect(asked().slice(-2)).toEqual([`KeyResultNow${form}`, `WriteKeyResult${form}`]);
  });

  it('a key result whose author may not score it is not written', async () => {
    const visited = visit({ username: 'kr-author' });
    const { tree } = await visited.read(places.guestsOwn);
    const item = tree.objective;
    const told = await readCheckables(visited.gateway, [item]);
    expect(told.get(item.id)).toEqual({ canUpdate: true, canAdmin: false });
    const step = planStep({ item, role, profile: nativeProfile, edit: { score: '90' }, hasHealth: true });
    if (!step || 'refused' in step) throw new Error('Nothing to write');
    expect(await writeKeyResult(visited.gateway, { step, role, profile: nativeProfile })).toEqual({
      kind: 'not-allowed',
    });
  });
});

describe('the comment', () => {
  const body = '### Check-in 2023-10-25\n\n- 63%';

  it.each([{}, { version: '17.2.0-ee' }, { edition: 'community' }] as const)(
    'is written, then changed: %o',
    async (options) => {
      const { objective, gateway, standIn } = await table(places.labelledObjective, options);
      const written = await writeNote(gateway, { ...objective, before: null, body });
      if (written.kind !== 'written') throw new Error(written.kind);
      expect(written.note).toMatchObject({ body, username: 'infra-lead', editedAt: null, canEdit: true });
      standIn.clock.set('2023-10-25T16:00:00Z');
      const changed = await writeNote(gateway, { ...objective, before: written.note, body: `${body}, on track` });
      expect(changed).toMatchObject({
        kind: 'written',
        note: { id: written.note.id, editedAt: '2023-10-25T16:00:00Z' },
      });
      const { notes, canCreate, username } = await readNotes(gateway, objective.address);
      expect(notes[0]).toMatchObject({ id: written.note.id, body: `${body}, on track` });
      expect([canCreate, username]).toEqual([true, 'infra-lead']);
    },
  );

  it('is not written twice after its answer was lost', async () => {
    const { objective, gateway, standIn } = await table(places.efficiency);
    standIn.weather.set({ kind: 'answerLost', form: 'badGateway' }, 2);
    const first = await writeNote(gateway, { ...objective, before: null, body });
    const again = await writeNote(gateway, { ...objective, before: null, body });
    expect([first.kind, again.kind]).toEqual(['written', 'written']);
    const { notes } = await readNotes(gateway, objective.address);
    expect(notes.filter((note) => note.body === body)).toHaveLength(1);
  });

  it('of a colleague is not theirs to change, and gives way to their change', async () => {
    const { objective, gateway, standIn } = await table(places.efficiency);
    const written = await writeNote(gateway, { ...objective, before: null, body });
    if (written.kind !== 'written') throw new Error(written.kind);
    const other = visit({ username: 'kr-owner' });
    Object.assign(other.standIn.world, structuredClone(standIn.world));
    const theirs = await writeNote(other.gateway, { ...objective, before: written.note, body: 'Mine' });
    expect(theirs).toEqual({ kind: 'not-allowed' });
    const note = standIn.world.items.flatMap(({ notes }) => notes).find((one) => one.body === body);
    if (note) note.body = 'Edited by hand';
    expect(await writeNote(gateway, { ...objective, before: written.note, body: 'Mine' })).toMatchObject({
      kind: 'changed',
      note: { body: 'Edited by hand' },
    });
  });
});
