import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DueEntry } from '../okr/due/due-entry';
import { allowOnly } from './allowed.fixture';
import { changeDueLook, type DueLook, dueLook, noteUpdated, takeLook } from './due-looks';
import { forgetSites } from './forget-sites';

const A = 'https://a.example';

const entry: DueEntry = {
  item: {
    id: 'gid://gitlab/WorkItem/2',
    iid: '2',
    reference: '#2',
    namespacePath: 'acme/okrs',
    title: 'Halve the cost',
    url: `${A}/acme/okrs/-/work_items/2`,
    typeName: 'Key Result',
    typeIcon: null,
    owners: [{ name: 'Jo', username: 'jo' }],
  },
  role: 'key-result',
  objective: null,
  update: { state: 'due', since: '2023-10-18', dueDay: '2023-10-25', isToday: true, weeksLate: 0 },
  score: 60.5,
  health: null,
  mine: true,
  ended: false,
};

beforeEach(() => fakeBrowser.reset());

async function keep(base: string, told: Partial<DueLook>): Promise<void> {
  await takeLook(base, 0, () => true);
  await changeDueLook(base, (kept) => ({ ...kept, ...told }));
}

test('a look is taken once, whoever wants it at the same time', async () => {
  const free = (kept: unknown) => kept === null;
  expect(await Promise.all([takeLook(A, 5, free), takeLook(A, 6, free)])).toEqual([true, false]);
  expect(await dueLook(A).get()).toMatchObject({ askedAt: 5, lookedAt: null, entries: [] });
});

test('a look that begins keeps what the last one told, and forgets why it failed', async () => {
  await keep(A, { lookedAt: 1, problem: 'rate-limited', retryAt: 9, entries: [entry] });
  await takeLook(A, 10, () => true);
  expect(await dueLook(A).get()).toEqual({
    askedAt: 10,
    lookedAt: 1,
    problem: null,
    retryAt: null,
    entries: [entry],
    complete: true,
  });
});

test('of what is kept, entries in another shape are left out and nothing else is believed', async () => {
  await keep(A, { lookedAt: 1, entries: [entry] });
  const key = `due-look:${A}.1`;
  const kept = (await browser.storage.local.get(key))[key] as object;
  await browser.storage.local.set({ [key]: { ...kept, entries: [{ ...entry, update: 'late' }, entry, null] } });
  expect((await dueLook(A).get())?.entries).toEqual([entry]);
  await browser.storage.local.set({ [key]: { ...kept, askedAt: 'now' } });
  expect(await dueLook(A).get()).toBeNull();
});

test('a key result that was updated from here is due no more, and nothing is kept where nothing was', async () => {
  await keep(A, { lookedAt: 1, entries: [entry] });
  await noteUpdated(A, [entry.item.id]);
  await noteUpdated('https://b.example', [entry.item.id]);
  expect((await dueLook(A).get())?.entries[0]?.update).toMatchObject({ state: 'updated', isToday: false });
  expect(await dueLook('https://b.example').get()).toBeNull();
});

test('a site that is taken back leaves nothing of it', async () => {
  for (const base of [`${A}:8443/gitlab`, 'https://b.example']) {
    await keep(base, { lookedAt: 1 });
  }
  allowOnly('https://b.example/*');
  await forgetSites([`${A}/*`]);
  expect(await dueLook(`${A}:8443/gitlab`).get()).toBeNull();
  expect(await dueLook('https://b.example').get()).not.toBeNull();
});

test('a look that was under way when its site was taken back keeps nothing', async () => {
  await takeLook(A, 1, () => true);
  allowOnly('https://b.example/*');
  await forgetSites([`${A}/*`]);
  await changeDueLook(A, (kept) => ({ ...kept, lookedAt: 1, entries: [entry] }));
  expect(await dueLook(A).get()).toBeNull();
});
