import { signal } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as reading from '../../lib/gitlab/read-notes';
import type { Item } from '../../lib/okr/item';
import { keyResult, objective } from '../../lib/okr/item.fixture';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { checkInDraft } from '../../lib/settings/check-in-drafts';
import type { StepSaid } from '../../lib/text/check-in-outcomes';
import { openDraftStore } from './draft-store';
import * as changed from './read-changed';
import type { Permissions } from './row-lock';
import * as send from './send';
import { createStages } from './stages';
import type { CheckInSite, CheckInStart } from './start';
import type { CheckInItem, Subject } from './subject';

const PAGE = 'https://gitlab.example.com group/okrs#100';
const site = { gateway: {} } as CheckInSite;
const [one, two] = ['1', '2'].map((iid) => keyResult({ iid, percent: 63 })) as [Item, Item];

const subjectOf = (...items: Item[]) =>
  ({
    items: items.map((item) => ({ item, role: 'key-result', elsewhere: [] }) as unknown as CheckInItem),
    noteOn: objective(),
    profile: nativeProfile,
    now: new Date('2023-10-25T09:00:00Z'),
    hasHealth: true,
  }) as unknown as Subject;

/** What GitLab says to a key result's write. */
let answer: (said: StepSaid) => void;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(reading, 'readNotes').mockResolvedValue({
    ...{ notes: [], canCreate: true, username: 'jo' },
    reach: { oldest: null, all: true },
  });
  vi.spyOn(send, 'tellUpdated').mockReturnValue();
  vi.spyOn(send, 'sendStep').mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  vi.spyOn(send, 'sendNote').mockResolvedValue({ said: { kind: 'not-allowed' }, note: null });
  await checkInDraft(PAGE).set({ open: true, edits: { [one.id]: { score: '70' } }, told: {} });
});

/** A panel's check-in, as long as the panel is open. */
async function opened() {
  const panel = new AbortController();
  const store = await openDraftStore(PAGE, panel.signal);
  const start = { site, page: PAGE, current: () => subjectOf(one, two), onWritten: vi.fn(), signal: panel.signal };
  const permissions = signal<Permissions>('unknown');
  const stages = createStages(start as unknown as CheckInStart, store, permissions, vi.fn());
  return { panel, store, stages };
}

test('what is being written for a panel that is gone is waited for, and not written again', async () => {
  const first = await opened();
  await first.stages.preview();
  const writing = first.stages.write();
  await expect.poll(() => first.stages.run.steps.value[0]?.state).toBe('writing');
  first.panel.abort();

  const { stages, store } = await opened();
  const looking = stages.preview();
  await store.change((draft) => ({ ...draft, edits: { ...draft.edits, [two.id]: { words: 'Half' } } }));
  expect([stages.now.value.at, stages.looking.value.busy]).toEqual(['form', true]);
  answer({ kind: 'written' });
  await Promise.all([writing, looking]);
  expect(stages.now.value).toMatchObject({ at: 'preview', preview: { steps: [{ step: { item: { id: two.id } } }] } });
  expect(Object.keys(store.draft.value.told)).toEqual([one.id]);
});

test('where a colleague scored and closed the only one, there is nothing to write any more', async () => {
  const { stages } = await opened();
  await stages.preview();
  const writing = stages.write();
  await expect.poll(() => stages.run.steps.value[0]?.state).toBe('writing');
  answer({ kind: 'changed', score: 80, health: null });
  await writing;
  vi.spyOn(changed, 'withChanged').mockResolvedValue(subjectOf({ ...one, state: 'closed' }, two));
  await stages.again();
  expect(stages.now.value.at).toBe('form');
  expect(stages.looking.value).toEqual({ busy: false, problem: null });
});
