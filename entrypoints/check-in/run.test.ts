import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { step } from '../../components/check-in.fixture';
import type { KeptNote } from '../../lib/gitlab/check-in-outcome';
import type { Draft } from '../../lib/okr/check-in/edit';
import { keyResult, objective } from '../../lib/okr/item.fixture';
import { changeDueLook, dueLook, takeLook } from '../../lib/settings/due-looks';
import { BASE, dueEntry } from '../due/due-entry.fixture';
import { openDraftStore } from './draft-store';
import { leftOf } from './left-of';
import type { FrozenStep, Preview } from './preview';
import { createRun } from './run';
import * as send from './send';
import type { CheckInSite } from './start';
import type { CheckInItem, Subject } from './subject';

const PAGE = 'https://gitlab.example.com group/okrs#100';
const site = { gateway: { transport: { base: BASE } } } as unknown as CheckInSite;
const end = new AbortController().signal;

const [one, two] = ['1', '2'].map((iid) => keyResult({ iid, percent: 63 })) as [
  ReturnType<typeof keyResult>,
  ReturnType<typeof keyResult>,
];
const about = (item: typeof one) => ({ item, role: 'key-result' }) as CheckInItem;
const subjectOf = (...items: (typeof one)[]) => ({ items: items.map(about) }) as unknown as Subject;
const frozen = (item: typeof one, words: string): FrozenStep => ({
  about: about(item),
  edit: { score: '70', words },
  step: step({ item, line: { ...step().line, title: item.title, words } }),
});

function previewOf(...steps: FrozenStep[]): Preview {
  const ids = steps.map((each) => each.step.item.id);
  return {
    subject: subjectOf(one, two),
    steps,
    notes: [{ on: objective(), ids, day: '2023-10-25', before: null }],
    bodies: [''],
    again: false,
  };
}

const keptNote = (body: string): KeptNote => ({
  id: 'note',
  body,
  author: 'Jo',
  username: 'jo',
  at: '',
  editedAt: null,
  canEdit: true,
});

/** What is written as a comment. */
let bodies: string[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  bodies = [];
  vi.spyOn(send, 'sendStep').mockResolvedValue({ kind: 'written' });
  vi.spyOn(send, 'sendNote').mockImplementation(async (_site, _plan, body) => {
    bodies.push(body);
    const note = keptNote(body);
    return { said: { kind: 'written', note }, note };
  });
});

async function openRun() {
  const store = await openDraftStore(PAGE, end);
  const edits: Draft['edits'] = { [one.id]: { score: '70', words: 'A' }, [two.id]: { score: '70', words: 'B' } };
  await store.change((draft) => ({ ...draft, edits }));
  return { store, run: createRun(site, store, end) };
}

test('what is written is due no more in “My OKRs”', async () => {
  await takeLook(BASE, 1, () => true);
  await changeDueLook(BASE, (kept) => ({ ...kept, entries: [dueEntry(one.id), dueEntry(two.id), dueEntry('3')] }));
  const { run } = await openRun();
  await run.write(previewOf(frozen(one, 'A'), frozen(two, 'B')));
  const states = async () => (await dueLook(BASE).get())?.entries.map(({ update }) => update.state);
  await expect.poll(states).toEqual(['updated', 'updated', 'due']);
});

test('words alone are an update once the comment tells them', async () => {
  await takeLook(BASE, 1, () => true);
  await changeDueLook(BASE, (kept) => ({ ...kept, entries: [dueEntry(one.id)] }));
  vi.mocked(send.sendNote).mockResolvedValue({ said: { kind: 'not-allowed' }, note: null });
  const { run } = await openRun();
  const only = frozen(one, 'A');
  await run.write(previewOf({ ...only, step: { ...only.step, score: null } }));
  expect((await dueLook(BASE).get())?.entries[0]?.update.state).toBe('due');
});

test('a key result that left the objective before the comment was written is told of all the same', async () => {
  const { store, run } = await openRun();
  vi.mocked(send.sendNote).mockResolvedValueOnce({ said: { kind: 'not-allowed' }, note: null });
  const preview = previewOf(frozen(one, 'A'), frozen(two, 'B'));
  await run.write(preview);
  expect(Object.keys(store.draft.value.told)).toEqual([one.id, two.id]);

  await run.write(leftOf(preview, run));
  expect(bodies.join()).toContain('– A');
  expect(bodies.join()).toContain('– B');
  expect(store.draft.value.told).toEqual({});
});
