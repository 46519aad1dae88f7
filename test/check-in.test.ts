import { signal } from '@preact/signals-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDraftStore } from '../entrypoints/check-in/draft-store';
import { createStages } from '../entrypoints/check-in/stages';
import type { CheckInStart } from '../entrypoints/check-in/start';
import { answerOf } from '../entrypoints/okr/answer';
import { subjectOf } from '../entrypoints/okr/check-in-subject';
import { withEdit } from '../lib/okr/check-in/draft';
import { parseCheckIn } from '../lib/okr/check-in/parse-check-in';
import type { Profile } from '../lib/okr/profile';
import { nativeProfile } from '../lib/okr/profiles/native';
import { checkInDraft } from '../lib/settings/check-in-drafts';
import { MEDDLED_SCORE } from './gitlab/meddling';
import { addNote } from './gitlab/notes';
import { places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const { efficiency } = places;
const PAGE = `${ORIGIN} ${efficiency.path}#${efficiency.iid}`;

beforeEach(() => fakeBrowser.reset());

/** A check-in on an objective with five key results; each gets a score, the first of them words. */
async function begun(profile: Profile = nativeProfile) {
  const visited = visit({ timeoutMs: 300 });
  const site = { origin: ORIGIN, relativeRoot: '' };
  const readSubject = async () => {
    const answer = answerOf(await visited.read(efficiency), { profile, from: 'built-in' }, 'objective', site);
    const subject = subjectOf(answer, null, { value: signal(null), problem: signal(null) });
    if (!subject) throw new Error('Nothing to check in');
    return subject;
  };
  let subject = await readSubject();
  const end = new AbortController();
  const start = {
    site: { gateway: visited.gateway, signInUrl: '', isEdited: vi.fn(() => false) },
    current: () => subject,
    onWritten: vi.fn(),
    signal: end.signal,
  } satisfies Partial<CheckInStart>;
  const store = await openDraftStore(PAGE, end.signal);
  const close = vi.fn();
  const stages = createStages(start as unknown as CheckInStart, store, signal('checking' as const), close);
  const ids = subject.items.map(({ item }) => item.id);
  for (const [at, id] of ids.entries()) {
    await store.change((draft) =>
      withEdit(draft, id, { score: `${21 + at}`, ...(at === 0 && { words: 'Half done' }) }),
    );
  }
  const comments = (iid = efficiency.iid) =>
    visited.standIn.world.items
      .find((item) => item.namespace === efficiency.path && item.iid === iid)
      ?.notes.flatMap(({ body, system, author }) => (system ? [] : [{ body, author }])) ?? [];
  const writes = () => visited.asked().filter((name) => /^(WriteKeyResult|CreateNote|UpdateNote)/.test(name ?? ''));
  return {
    ...visited,
    ...{ ids, store, stages, start, end, close, comments, writes },
    subject: () => subject,
    async refresh() {
      subject = await readSubject();
    },
    async write() {
      await stages.preview();
      await stages.write();
    },
    stepStates: () => stages.run.steps.value.map(({ state, outcome }) => outcome?.kind ?? state),
    noteStates: () => stages.run.notes.value.map(({ state, outcome }) => outcome?.kind ?? state),
    /** The scores the newest comment tells of, in the order of its lines. */
    told: () => parseCheckIn(comments().at(-1)?.body ?? '')?.lines.map(({ after }) => after),
  };
}

describe('five key results of one objective', () => {
  it('are written as they were previewed, then told in one comment', async () => {
    const { stages, write, stepStates, noteStates, comments, writes, told, close } = await begun();
    const before = comments().length;
    await stages.preview();
    const now = stages.now.value;
    if (now.at !== 'preview') throw new Error('No preview');
    await write();
    expect(stepStates()).toEqual(Array(5).fill('written'));
    expect(noteStates()).toEqual(['written']);
    expect(writes()).toEqual([...Array(5).fill('WriteKeyResultEnterprise'), 'CreateNote']);
    expect(comments()).toHaveLength(before + 1);
    expect(comments().at(-1)?.body).toBe(now.preview.bodies[0]);
    expect(told()).toEqual([21, 22, 23, 24, 25]);
    await stages.leave();
    expect(close).toHaveBeenCalledOnce();
    expect((await checkInDraft(PAGE).get()).edits).toEqual({});
  });

  it.each([
    ['fails', { kind: 'failingWrite', nth: 3 }, 'failed'],
    ['is passed over in silence', { kind: 'ignoredWrite', nth: 3 }, 'ignored'],
  ] as const)('are written but for the third, which %s; again, that one alone is', async (_how, weather, third) => {
    const { standIn, stages, store, ids, stepStates, comments, writes, told } = await begun();
    await stages.preview();
    standIn.weather.set(weather);
    await stages.write();
    expect(stepStates()).toEqual(['written', 'written', third, 'written', 'written']);
    expect(told()).toEqual([21, 22, 24, 25]);
    expect((await checkInDraft(PAGE).get()).edits).toEqual({ [ids[2] ?? '']: { score: '23' } });
    standIn.weather.set({ kind: 'clear' });
    const [count, before] = [writes().length, comments().length];
    await stages.again();
    expect(writes().slice(count)).toEqual(['WriteKeyResultEnterprise', 'UpdateNote']);
    expect(stepStates()).toEqual(Array(5).fill('written'));
    expect(comments()).toHaveLength(before);
    expect(told()?.toSorted()).toEqual([21, 22, 23, 24, 25]);
    expect(store.draft.value).toMatchObject({ edits: {}, told: {} });
  });

  it('are not written over a colleague’s score before that was said', async () => {
    const { standIn, stages, subject, stepStates, told } = await begun();
    const iid = Number(subject().items[2]?.item.iid);
    await stages.preview();
    standIn.weather.set({ kind: 'scoredMeanwhile', iid, before: 'reading' });
    await stages.write();
    expect(stepStates()).toEqual(['written', 'written', 'changed', 'written', 'written']);
    expect(stages.run.steps.value[2]?.outcome).toMatchObject({ score: MEDDLED_SCORE });
    standIn.weather.set({ kind: 'clear' });
    await stages.again();
    const steps = [{ step: { line: { before: MEDDLED_SCORE } } }];
    expect(stages.now.value).toMatchObject({ at: 'preview', preview: { again: true, steps } });
    await stages.write();
    expect(stepStates()).toEqual(Array(5).fill('written'));
    expect(told()?.toSorted()).toEqual([21, 22, 23, 24, 25]);
  });

  it('are left where the panel is gone: what was under way is written and kept so', async () => {
    const { stages, end, ids, writes } = await begun();
    await stages.preview();
    const writing = stages.write();
    end.abort();
    await writing;
    expect(writes()).toEqual(['WriteKeyResultEnterprise']);
    const { edits, told } = await checkInDraft(PAGE).get();
    expect([Object.keys(edits), Object.keys(told)]).toEqual([ids.slice(1), ids.slice(0, 1)]);
  });

  it('are left once nothing gets through', async () => {
    const { standIn, stages, stepStates, noteStates, store } = await begun();
    await stages.preview();
    standIn.weather.set({ kind: 'signedOut' });
    await stages.write();
    expect(stepStates()).toEqual(['failed', 'waiting', 'waiting', 'waiting', 'waiting']);
    expect(noteStates()).toEqual(['waiting']);
    expect(Object.keys(store.draft.value.edits)).toHaveLength(5);
  });
});

describe('the comment', () => {
  it('of the same week is continued where it is the reader’s own', async () => {
    const { write, store, ids, comments, writes, told, refresh } = await begun();
    await write();
    await refresh();
    const before = comments().length;
    await store.change((draft) => withEdit(draft, ids[1] ?? '', { words: 'Slower than planned' }));
    await write();
    expect(writes().slice(-1)).toEqual(['UpdateNote']);
    expect(comments()).toHaveLength(before);
    expect(comments().at(-1)?.body).toContain('– Slower than planned');
    expect(told()).toEqual([21, 22, 23, 24, 25]);
  });

  it('that the reader wrote by hand is continued, each line by what it refers to', async () => {
    const { write, standIn, comments, told } = await begun();
    const item = standIn.world.items.find(({ iid }) => iid === efficiency.iid);
    if (!item) throw new Error('No objective');
    const [hash, link] = ['#3701: 5% → 9% – Begun', '[Costs](/gitlab-com/gitlab-OKRs/-/issues/3400): 140%'];
    const body = `### Check-in 2023-10-25\n\n- ${hash}\n- ${link}`;
    addNote(standIn.world, item, { body, author: 'infra-lead', createdAt: '2023-10-25T08:00:00Z', system: false });
    await write();
    expect(told()).toEqual([21, 22, 23, 24, 25]);
    expect(comments().at(-1)?.body).toMatch(/work_items\/3701\): 5% → 21%.* – Begun\. Half done\n/);
  });

  it('that was changed meanwhile is previewed again, as it is by then', async () => {
    const { write, stages, store, ids, standIn, noteStates, comments, refresh } = await begun();
    await write();
    await refresh();
    await store.change((draft) => withEdit(draft, ids[0] ?? '', { words: 'Nearly done' }));
    await stages.preview();
    const note = standIn.world.items.find(({ iid }) => iid === efficiency.iid)?.notes.at(-1);
    if (!note) throw new Error('No comment');
    note.body += '\n\nThanks, all!';
    await stages.write();
    expect(noteStates()).toEqual(['changed']);
    await stages.again();
    expect(stages.now.value).toMatchObject({ at: 'preview', preview: { again: true, steps: [] } });
    await stages.write();
    expect(comments().at(-1)?.body).toMatch(/– Half done. Nearly done\n(?:.*\n)*\nThanks, all!$/);
    expect(store.draft.value.told).toEqual({});
  });

  it('stands on each key result where the rules want it there', async () => {
    const { write, subject, comments, noteStates } = await begun({
      ...nativeProfile,
      checkIn: { noteOn: 'key-results' },
    });
    await write();
    expect(noteStates()).toEqual(Array(5).fill('written'));
    const last = subject().items.map(({ item }) => parseCheckIn(comments(Number(item.iid)).at(-1)?.body ?? ''));
    expect(last.map((one) => one?.lines.map(({ after }) => after))).toEqual([[21], [22], [23], [24], [25]]);
  });
});

it('what was typed in another tab while it was written stays', async () => {
  const { stages, store, ids } = await begun();
  await stages.preview();
  const [first = ''] = ids;
  const other = await openDraftStore(PAGE, new AbortController().signal);
  await other.change((draft) => withEdit(draft, first, { score: '99' }));
  await vi.waitFor(() => expect(store.draft.value.edits[first]).toEqual({ score: '99' }));
  await stages.write();
  expect(store.draft.value.edits).toEqual({ [first]: { score: '99' } });
});
