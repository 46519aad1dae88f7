import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DueEntry } from '../../lib/okr/due/due-entry';
import { changeDueLook, takeLook } from '../../lib/settings/due-looks';
import { dueBadge, dueNotices } from '../../lib/settings/due-settings';
import { rememberOkrPlaces } from '../../lib/settings/okr-places';
import { showBadge } from './badge';
import { BASE, dueEntry } from './due-entry.fixture';
import { dueToday, notifyOnce } from './notice';

const OTHER = 'https://other.example';
const overdue = { state: 'overdue', since: '2023-10-04', dueDay: '2023-10-18', isToday: false, weeksLate: 3 } as const;
const updated = { state: 'updated', since: '2023-10-25', dueDay: null, isToday: false, weeksLate: 0 } as const;

const texts: string[] = [];
const notices: string[] = [];
let allowed: (asked: { origins?: string[]; permissions?: string[] }) => boolean;

async function found(base: string, entries: DueEntry[], lookedAt = Date.now()) {
  await rememberOkrPlaces([{ base, path: 'acme', kind: 'group', username: 'jo' }]);
  await takeLook(base, lookedAt, () => true);
  await changeDueLook(base, (kept) => ({ ...kept, lookedAt, entries }));
}

beforeEach(() => {
  fakeBrowser.reset();
  texts.length = 0;
  notices.length = 0;
  allowed = () => true;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async (asked) => allowed(asked));
  Object.assign(browser.action, {
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setBadgeText: async ({ text }: { text: string }) => void texts.push(text),
    setTitle: async () => {},
  });
  vi.spyOn(browser.notifications, 'create').mockImplementation(async (...given: unknown[]) => {
    notices.push((given.at(-1) as { message: string }).message);
    return '';
  });
});

describe('the badge', () => {
  const shown = async () => {
    await showBadge();
    return texts.at(-1);
  };

  test('counts key results due today or before, on all GitLabs', async () => {
    expect(await shown()).toBe('');
    await found(BASE, [dueEntry('2'), dueEntry('3', { update: overdue }), dueEntry('4', { update: updated })]);
    await found(OTHER, [dueEntry('2'), dueEntry('1', { role: 'objective' }), dueEntry('5', { ended: true })]);
    expect(await shown()).toBe('3');
  });

  test('is empty when switched off, and counts no site that was taken back', async () => {
    await found(BASE, [dueEntry('2')]);
    await found(OTHER, [dueEntry('2')]);
    allowed = ({ origins = [] }) => !origins.includes('https://other.example/*');
    expect(await shown()).toBe('1');
    await dueBadge.set(false);
    expect(await shown()).toBe('');
  });
});

test('what was answered yesterday is no news of today', async () => {
  await dueNotices.set(true);
  await found(BASE, [dueEntry('2')], Date.now() - 24 * 3_600_000);
  await showBadge();
  await notifyOnce();
  expect([texts.at(-1), notices]).toEqual(['', []]);
});

describe('the notice', () => {
  const tomorrow = { ...dueEntry('2').update, dueDay: '2023-10-26' };

  test('comes once a day, and only when asked for and allowed', async () => {
    await found(BASE, [dueEntry('2'), dueEntry('3'), dueEntry('4', { update: overdue })]);
    await notifyOnce();
    expect(notices).toEqual([]);
    await dueNotices.set(true);
    allowed = ({ permissions = [] }) => permissions.length === 0;
    await notifyOnce();
    expect(notices).toEqual([]);
    allowed = () => true;
    await notifyOnce();
    await notifyOnce();
    expect(notices).toEqual(['2\u00a0key results to update today. Click to see which.']);
    await found(BASE, [dueEntry('2', { update: tomorrow })]);
    await notifyOnce();
    expect(notices).toHaveLength(2);
  });

  test('two teams in two zones, where the day is another, bring no third', async () => {
    await dueNotices.set(true);
    await found(BASE, [dueEntry('2', { update: tomorrow })]);
    await notifyOnce();
    await found(BASE, [dueEntry('2')]);
    await notifyOnce();
    expect(notices).toHaveLength(1);
  });

  test.each([
    ['nothing', [], { count: 0, day: null }],
    ['only what was due before', [dueEntry('2', { update: overdue })], { count: 0, day: null }],
    ['an objective', [dueEntry('1', { role: 'objective' })], { count: 0, day: null }],
    ['a quarter that has ended', [dueEntry('2', { ended: true })], { count: 0, day: null }],
    ['one today', [dueEntry('2'), dueEntry('3', { update: updated })], { count: 1, day: '2023-10-25' }],
  ])('due today: %s', (_name, entries, told) => expect(dueToday(entries)).toEqual(told));
});
