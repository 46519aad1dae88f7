import { expect, it } from 'vitest';
import type { UpdateState } from '../okr/cadence';
import { dueNote, dueTone, dueWords, lookFailure } from './due';
import { type FailureKind, failures } from './failures';
import { clock } from './format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const update: UpdateState = { state: 'updated', since: '2023-10-19', dueDay: null, isToday: false, weeksLate: 0 };

it.each<[Partial<UpdateState>, string, ReturnType<typeof dueTone>]>([
  [{ state: 'overdue', weeksLate: 0 }, 'late', 'warning'],
  [{ state: 'overdue', weeksLate: 1 }, '1 week late', 'warning'],
  [{ state: 'overdue', weeksLate: 3 }, '3 weeks late', 'warning'],
  [{ state: 'never', since: null }, 'never updated', 'warning'],
  [{ state: 'due', dueDay: '2023-10-25', isToday: true }, 'due today', 'plain'],
  [{ state: 'due', dueDay: '2023-11-01' }, 'due Wed 1 Nov', 'quiet'],
  [{}, 'updated Thu 19 Oct', 'quiet'],
  [{ state: 'unknown', since: null }, 'no date', 'quiet'],
  [{ state: 'unknown', since: '2023-10-04' }, 'updated Wed 4 Oct, or later', 'quiet'],
  [{ state: 'not-expected' }, '', 'quiet'],
])('%j: %s', (given, words, tone) => {
  expect(plain(dueWords({ ...update, ...given }))).toBe(words);
  expect(dueTone({ ...update, ...given })).toBe(tone);
});

it('says whose it is and how far', () => {
  expect(plain(dueNote('#1', ['ada', 'bob'], 'objective', 60.5))).toBe('#1 · @ada, @bob · 60.5 %');
  expect(dueNote('#1', [], 'key-result', null)).toBe('#1 · no owner · not scored yet');
  expect(dueNote('#1', [], 'objective', null)).toBe('#1 · no owner');
});

it.each(Object.keys(failures) as FailureKind[])('a failed look has its sentence: %s', (kind) => {
  expect(lookFailure(kind, null)).toMatch(/this GitLab.*\.$/i);
});

it('says when to look again, and nothing while all is well', () => {
  const until = new Date(2023, 9, 25, 14, 3, 20);
  expect(lookFailure('rate-limited', until)).toContain(clock(until));
  expect([lookFailure('ready', null), lookFailure('looking', until)]).toEqual(['', '']);
});
