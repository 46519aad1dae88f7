import { expect, it } from 'vitest';
import type { Cadence } from '../cadence';
import { keyResult } from '../item.fixture';
import type { InitiativeStatus } from './initiative-status';
import { statusLateOf } from './status-due';

const WEDNESDAYS: Cadence = { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 };
const PERIOD = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };
/** Wednesday, before the cut-off: what is due is of Wednesday the 18th. */
const NOW = '2023-10-25T15:00:00Z';

const late = (
  status: InitiativeStatus | string | null,
  given: Partial<Parameters<typeof keyResult>[0]> = {},
  now = NOW,
) =>
  statusLateOf(
    keyResult({ typeName: 'Epic', ...given }),
    typeof status === 'string' ? { day: status, at: null } : status,
    WEDNESDAYS,
    new Date(now),
    PERIOD,
  );

it.each([
  ['of today', '2023-10-25', null],
  ['of the day it was due', '2023-10-18', null],
  ['a day after the one before', '2023-10-12', null],
  ['of the day before', '2023-10-11', { dueDay: '2023-10-18', weeksLate: 1 }],
  ['three weeks old', '2023-10-04', { dueDay: '2023-10-18', weeksLate: 2 }],
])('a status %s', (_, day, expected) => {
  expect(late(day)).toEqual(expected);
});

it('the day’s end is the limit, to the moment', () => {
  expect(late('2023-10-18', {}, '2023-10-25T23:59:59Z')).toBeNull();
  expect(late('2023-10-18', {}, '2023-10-26T00:00:00Z')).toEqual({ dueDay: '2023-10-25', weeksLate: 0 });
  expect(late({ day: '2023-10-19', at: '2023-10-19T00:00:00Z' }, {}, '2023-10-26T00:00:00Z')?.weeksLate).toBe(0);
  expect(late({ day: '2023-10-19', at: '2023-10-19T00:00:01Z' }, {}, '2023-10-26T00:00:00Z')).toBeNull();
});

it('a day is one of the cadence’s zone', () => {
  const cadence = { ...WEDNESDAYS, timeZone: 'America/Los_Angeles' };
  const at = (now: string) =>
    statusLateOf(keyResult(), { day: '2023-10-11', at: null }, cadence, new Date(now), PERIOD)?.dueDay ?? null;
  expect([at('2023-10-19T06:59:59Z'), at('2023-10-19T07:00:00Z')]).toEqual([null, '2023-10-18']);
});

it('nobody is blamed for what is unknown, closed, new, or was not asked for yet', () => {
  const old = '2023-10-04';
  expect(late(null)).toBeNull();
  expect(late(old, { state: 'closed' })).toBeNull();
  expect(late(old, { createdAt: '2023-10-20T00:00:00Z' })).toBeNull();
  expect(late('2023-07-01', {}, '2023-08-02T12:00:00Z')).toBeNull();
  expect(late({ day: 'never', at: null })).toBeNull();
  expect(statusLateOf(keyResult(), { day: old, at: null }, WEDNESDAYS, new Date(Number.NaN), PERIOD)).toBeNull();
});

it('after the period’s end the last one in it stays due', () => {
  expect(late('2023-10-25', {}, '2023-12-01T00:00:00Z')).toBeNull();
  expect(late('2023-10-11', {}, '2023-12-01T00:00:00Z')?.dueDay).toBe('2023-10-25');
});
