import { beforeEach, expect, test, vi } from 'vitest';
import type { KeptNote } from '../../lib/gitlab/check-in-outcome';
import * as reading from '../../lib/gitlab/read-notes';
import { objective } from '../../lib/okr/item.fixture';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { createReminderDesk } from './reminder-desk';
import * as send from './send';
import type { CheckInStart } from './start';

const reminder = { people: [{ username: 'ana', keyResults: [{ title: 'A', url: null }] }], unassigned: [] };
const note = { id: 'note', body: '', at: '2023-10-25T09:00:00Z' } as KeptNote;
const reach = { oldest: null, all: true };

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(reading, 'readNotes').mockResolvedValue({ notes: [], canCreate: true, username: 'jo', reach });
});

/** Opened on Thursday 26 October 2023, as often as asked in the life of one page. */
function page() {
  const current = () => ({ noteOn: objective(), profile: nativeProfile, now: new Date('2023-10-26T09:00:00Z') });
  const start = { site: {}, current, typedReminder: { text: null }, onWritten: vi.fn() } as unknown as CheckInStart;
  return async () => {
    const desk = createReminderDesk(start, reminder);
    await expect.poll(() => desk.busy.value).toBe(false);
    return desk;
  };
}

test('what was typed is there again when it is opened again, until it is written', async () => {
  const open = page();
  const first = await open();
  const offered = first.text.value;
  first.type(`${offered}\n\n/cc @boss`);
  const again = await open();
  expect(again.text.value).toBe(`${offered}\n\n/cc @boss`);

  const sent = vi.spyOn(send, 'sendNote').mockResolvedValueOnce({ said: { kind: 'command' }, note: null });
  await again.write();
  expect(again.outcome.value).toEqual({ kind: 'command' });
  expect((await open()).text.value).toBe(`${offered}\n\n/cc @boss`);

  sent.mockResolvedValueOnce({ said: { kind: 'written', note }, note });
  await again.write();
  expect((await open()).text.value).toBe(offered);
});

test('a week lies between two, whatever days they name', async () => {
  const body = '### Reminder 2023-10-25\n\n@ana';
  const notes = [{ ...note, body }];
  vi.mocked(reading.readNotes).mockResolvedValue({ notes, canCreate: true, username: 'jo', reach });
  const sent = vi.spyOn(send, 'sendNote');
  const desk = await page()();
  expect(desk.nextOn.value).toBe('2023-11-01');
  await desk.write();
  expect(sent).not.toHaveBeenCalled();
});

test('it is written with its heading, though that was taken away', async () => {
  const sent = vi.spyOn(send, 'sendNote').mockResolvedValue({ said: { kind: 'written', note }, note });
  const desk = await page()();
  desk.type('@ana, please');
  await desk.write();
  expect(sent.mock.calls[0]?.[2]).toBe('### Reminder 2023-11-01\n\n@ana, please');
});
