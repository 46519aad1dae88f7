import { describe, expect, it } from 'vitest';
import type { CheckInReading } from './check-in/check-in';
import { home, keyResult } from './item.fixture';
import { reportOnKeyResult } from './key-result-report';
import { nativeProfile } from './profiles/native';

const now = new Date('2023-10-25T15:00:00Z');
const told = (at: string, percent: number | null): CheckInReading => ({
  at,
  percent,
  decimals: 0,
  before: null,
  health: null,
  words: '',
  author: 'dri',
});

const checkIns = [
  told('2023-10-11T09:00:00Z', 30),
  told('2023-10-18T09:00:00Z', 40),
  told('2023-10-25T09:00:00Z', null),
];

describe('a key result’s check-ins', () => {
  it('are its score where no other is: the newest that tells one', () => {
    const { score, update } = reportOnKeyResult(keyResult(), nativeProfile, now, home, { checkIns });
    expect(score.reading).toEqual({ source: 'check-in', percent: 40, decimals: 0, at: '2023-10-18T09:00:00Z' });
    expect(update).toMatchObject({ state: 'updated', since: '2023-10-25' });
  });

  it('date a score that has none', () => {
    const item = keyResult({ title: 'Ship => 40%' });
    expect(reportOnKeyResult(item, nativeProfile, now, home).update.state).toBe('unknown');
    const first = told('2023-10-11T09:00:00Z', 40);
    expect(reportOnKeyResult(item, nativeProfile, now, home, { checkIns: [first] })).toMatchObject({
      score: { reading: { source: 'title', percent: 40 }, disagreeing: [] },
      update: { state: 'overdue', since: '2023-10-11', dueDay: '2023-10-18' },
    });
  });

  it('date none that was changed since', () => {
    const item = keyResult({ title: 'Ship => 40%' });
    const { update } = reportOnKeyResult(item, nativeProfile, now, home, { checkIns: checkIns.slice(0, 1) });
    expect(update).toMatchObject({ state: 'unknown', since: '2023-10-11' });
  });

  it('may be an update as long as they are not read', () => {
    const state = (updatedAt: string | null) => {
      const item = keyResult({ progress: { percent: 0, start: 0, current: 0, end: 100, updatedAt } });
      return reportOnKeyResult(item, nativeProfile, now, home, { checkInsRead: false }).update.state;
    };
    expect([null, '2023-10-10T09:00:00Z', '2023-10-18T09:00:00Z'].map(state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(state('2023-10-20T09:00:00Z')).toBe('updated');
  });
});

it('a key result is asked as often as its label says, else as its objective’s', () => {
  const state = (labels: string[], objectiveLabels?: string[]) =>
    reportOnKeyResult(
      keyResult({
        percent: 50,
        labels,
        progress: { percent: 50, start: 0, current: 50, end: 100, updatedAt: '2023-10-10T09:00:00Z' },
      }),
      nativeProfile,
      now,
      home,
      { objectiveLabels },
    ).update.state;
  expect(state([])).toBe('overdue');
  expect(state(['updates::monthly'])).not.toBe('overdue');
  expect(state([], ['updates::monthly'])).not.toBe('overdue');
  expect(state(['updates::weekly'], ['updates::monthly'])).toBe('overdue');
});
