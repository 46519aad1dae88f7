import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, updateDue, updateState } from './cadence';

const wednesdays: Cadence = { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 };
const period = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };
const now = new Date('2023-10-25T15:00:00Z');

const due = (moment: string, cadence = wednesdays, of: typeof period | null = period) =>
  updateDue(cadence, new Date(moment), of);
const state = (lastUpdate: string | null, changes: Partial<Parameters<typeof updateState>[0]> = {}) =>
  updateState({
    lastUpdate,
    createdAt: '2023-01-01T00:00:00Z',
    now,
    cadence: wednesdays,
    period,
    closed: false,
    ...changes,
  });

describe('updateDue', () => {
  it('is the last cut-off that has passed', () => {
    expect(due('2023-10-25T15:00:00Z')).toEqual({
      day: '2023-10-18',
      at: '2023-10-19T00:00:00.000Z',
      after: '2023-10-12T00:00:00.000Z',
    });
    expect(due('2023-10-26T00:00:00Z')?.day).toBe('2023-10-25');
  });

  it('is none before the first cut-off of the period', () => {
    expect(due('2023-08-02T23:59:59Z')).toBeNull();
    expect(due('2023-08-03T00:00:00Z')?.day).toBe('2023-08-02');
  });

  it('stays the last one of a period that has ended', () => {
    expect(due('2023-11-20T12:00:00Z')?.day).toBe('2023-10-25');
  });

  it('takes a cut-off on the first or last day of the period', () => {
    const tuesdays = { ...wednesdays, weekday: 2 };
    expect(due('2023-08-02T00:00:00Z', tuesdays)?.day).toBe('2023-08-01');
    expect(due('2023-12-01T00:00:00Z', tuesdays)?.day).toBe('2023-10-31');
  });

  it.each([
    [2, '2023-10-11', '2023-09-28T00:00:00.000Z'],
    [4, '2023-09-27', '2023-08-31T00:00:00.000Z'],
  ] as const)('counts every %d weeks from the first cut-off of the period', (everyWeeks, day, after) => {
    expect(due('2023-10-24T12:00:00Z', { ...wednesdays, everyWeeks })).toMatchObject({ day, after });
  });

  it('needs no period', () => {
    expect(due('2023-10-25T15:00:00Z', wednesdays, null)?.day).toBe('2023-10-18');
    expect(due('2023-11-22T15:00:00Z', wednesdays, null)?.day).toBe('2023-11-15');
  });

  it.each([
    ['Europe/Berlin', '2023-10-25T14:59:59Z', '2023-10-18', '2023-10-18T15:00:00.000Z'],
    ['Europe/Berlin', '2023-10-25T15:00:00Z', '2023-10-25', '2023-10-25T15:00:00.000Z'],
    ['Europe/Berlin', '2023-11-01T15:59:59Z', '2023-10-25', '2023-10-25T15:00:00.000Z'],
    ['Europe/Berlin', '2023-11-01T16:00:00Z', '2023-11-01', '2023-11-01T16:00:00.000Z'],
    ['America/New_York', '2023-11-08T21:59:59Z', '2023-11-01', '2023-11-01T21:00:00.000Z'],
    ['America/New_York', '2023-11-08T22:00:00Z', '2023-11-08', '2023-11-08T22:00:00.000Z'],
    ['America/New_York', '2023-03-15T21:00:00Z', '2023-03-15', '2023-03-15T21:00:00.000Z'],
  ])('follows the clocks of %s at %s', (timeZone, moment, day, at) => {
    expect(due(moment, { ...wednesdays, timeZone, cutOff: '17:00' }, null)).toMatchObject({ day, at });
  });

  it('spans the hour that clocks go back', () => {
    const cadence = { ...wednesdays, timeZone: 'Europe/Berlin' };
    expect(due('2023-11-02T12:00:00Z', cadence, null)).toEqual({
      day: '2023-11-01',
      at: '2023-11-01T23:00:00.000Z',
      after: '2023-10-25T22:00:00.000Z',
    });
  });

  it.each([{ cutOff: '24:01' }, { cutOff: '9:00' }, { cutOff: 'noon' }, { timeZone: 'Mars/Olympus' }])(
    'is none for %j',
    (wrong) => {
      expect(due('2023-10-25T15:00:00Z', { ...wednesdays, ...wrong })).toBeNull();
    },
  );

  it('is none when the clock cannot be read', () => {
    expect(due('soon')).toBeNull();
  });

  it('has passed, and no later cut-off has', () => {
    const weeks = fc.constantFrom<Cadence['everyWeeks']>(1, 2, 4);
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'America/Havana');
    const cutOff = fc.constantFrom('00:00', '02:30', '17:00', '24:00');
    const moment = fc.integer({ min: Date.parse('2023-08-01Z'), max: Date.parse('2024-08-01Z') });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        weeks,
        zone,
        cutOff,
        moment,
        (weekday, everyWeeks, timeZone, time, at) => {
          const found = updateDue({ weekday, everyWeeks, timeZone, cutOff: time }, new Date(at), null);
          if (!found) throw new Error('nothing due');
          const hoursAgo = (at - Date.parse(found.at)) / 3_600_000;
          expect(hoursAgo).toBeGreaterThanOrEqual(0);
          expect(hoursAgo).toBeLessThanOrEqual(everyWeeks * 7 * 24 + 1);
          expect(new Date(`${found.day}T00:00:00Z`).getUTCDay()).toBe(weekday);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('updateState', () => {
  it.each([
    ['2023-10-25T09:12:00Z', 'on-time', '2023-10-25', 0],
    ['2023-10-18T09:12:00Z', 'on-time', '2023-10-18', 0],
    ['2023-10-12T00:00:01Z', 'on-time', '2023-10-12', 0],
    ['2023-10-11T23:59:59Z', 'missed', '2023-10-11', 2],
    ['2023-10-04T09:12:00Z', 'missed', '2023-10-04', 3],
    ['2023-06-01T09:12:00Z', 'missed', '2023-06-01', 20],
  ])('%s is %s', (lastUpdate, expected, since, weeksLate) => {
    expect(state(lastUpdate)).toEqual({ state: expected, since, weeksLate });
  });

  it('is at least a week late', () => {
    const late = { now: new Date('2023-10-25T18:00:00Z'), cadence: { ...wednesdays, cutOff: '17:00' } };
    expect(state('2023-10-18T17:30:00Z', late)).toMatchObject({ state: 'on-time' });
    expect(state('2023-10-18T16:30:00Z', late)).toMatchObject({ state: 'missed', weeksLate: 1 });
    const early = { now: new Date('2023-10-19T01:00:00Z'), cadence: { ...wednesdays, timeZone: 'America/New_York' } };
    expect(state('2023-10-11T23:00:00Z', early)).toMatchObject({ state: 'on-time', since: '2023-10-11' });
  });

  it('knows an item that was never updated', () => {
    expect(state(null)).toEqual({ state: 'never', since: null, weeksLate: 0 });
  });

  it('expects nothing of a closed item, before the first cut-off, or by a date it cannot read', () => {
    const quiet = { state: 'not-expected', weeksLate: 0 };
    expect(state('2023-06-01T09:12:00Z', { closed: true })).toMatchObject(quiet);
    expect(state(null, { now: new Date('2023-08-01T12:00:00Z') })).toMatchObject(quiet);
    expect(state('last week')).toMatchObject(quiet);
    expect(state(null, { createdAt: '2023-10-19T08:00:00Z' })).toMatchObject(quiet);
    expect(state(null, { createdAt: '2023-10-18T08:00:00Z' })).toMatchObject({ state: 'never' });
  });
});
