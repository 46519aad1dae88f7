import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadence } from './cadence';
import { cutOffFor, cutOffs } from './cut-offs';

const wednesdays: Cadence = { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 };
const period = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };

const around = (moment: string, cadence = wednesdays, of: typeof period | null = period) =>
  cutOffs(cadence, new Date(moment), of);
const due = (...given: Parameters<typeof around>) => around(...given).last;
/** The days asked for last and next. */
const days = (...given: Parameters<typeof around>) => {
  const { last, next } = around(...given);
  return [last?.day ?? null, next?.day ?? null];
};

describe('cutOffs', () => {
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
      expect(around('2023-10-25T15:00:00Z', { ...wednesdays, ...wrong })).toEqual({ last: null, next: null });
    },
  );

  it('is none when the clock cannot be read', () => {
    expect(around('soon')).toEqual({ last: null, next: null });
  });

  it('one has passed, and the next has not', () => {
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
          const { last, next } = cutOffs({ weekday, everyWeeks, timeZone, cutOff: time }, new Date(at), null);
          if (!last || !next) throw new Error('nothing due');
          expect(Date.parse(last.at)).toBeLessThanOrEqual(at);
          expect(Date.parse(next.at)).toBeGreaterThan(at);
          expect(next.after).toBe(last.at);
          expect(Date.parse(next.day) - Date.parse(last.day)).toBe(everyWeeks * 7 * 24 * 3_600_000);
          expect(new Date(`${last.day}T00:00:00Z`).getUTCDay()).toBe(weekday);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    // Around midnight: `24:00` is the first moment of the day after.
    ['2023-10-25T23:59:59.999Z', {}, ['2023-10-18', '2023-10-25']],
    ['2023-10-26T00:00:00Z', {}, ['2023-10-25', null]],
    ['2023-10-18T23:59:59Z', { cutOff: '00:00' }, ['2023-10-18', '2023-10-25']],
    ['2023-10-17T23:59:59Z', { cutOff: '00:00' }, ['2023-10-11', '2023-10-18']],
    // Until Friday 02:00 UTC is Thursday evening in America.
    ['2023-10-20T01:59:59Z', { weekday: 5, cutOff: '02:00' }, ['2023-10-13', '2023-10-20']],
    ['2023-10-20T02:00:00Z', { weekday: 5, cutOff: '02:00' }, ['2023-10-20', '2023-10-27']],
    // Far east and far west: the day is the zone's.
    ['2023-10-25T09:59:59Z', { timeZone: 'Pacific/Kiritimati' }, ['2023-10-18', '2023-10-25']],
    ['2023-10-25T10:00:00Z', { timeZone: 'Pacific/Kiritimati' }, ['2023-10-25', null]],
    ['2023-10-19T10:59:59Z', { timeZone: 'Pacific/Pago_Pago' }, ['2023-10-11', '2023-10-18']],
    ['2023-10-19T11:00:00Z', { timeZone: 'Pacific/Pago_Pago' }, ['2023-10-18', '2023-10-25']],
    ['2023-10-25T18:14:59Z', { timeZone: 'Asia/Kathmandu' }, ['2023-10-18', '2023-10-25']],
    ['2023-10-25T18:15:00Z', { timeZone: 'Asia/Kathmandu' }, ['2023-10-25', null]],
    // Every 2 and 4 weeks, from the period's first one on.
    ['2023-10-12T00:00:00Z', { everyWeeks: 2 }, ['2023-10-11', '2023-10-25']],
    ['2023-10-26T00:00:00Z', { everyWeeks: 2 }, ['2023-10-25', null]],
    ['2023-08-02T12:00:00Z', { everyWeeks: 4 }, [null, '2023-08-02']],
    ['2023-10-25T15:00:00Z', { everyWeeks: 4 }, ['2023-09-27', '2023-10-25']],
  ] as const)('last and next at %s, %j', (moment, changes, expected) => {
    expect(days(moment, { ...wednesdays, ...changes })).toEqual(expected);
  });

  it.each([
    ['2023-07-31T23:59:59Z', [null, null]],
    ['2023-08-01T00:00:00Z', [null, '2023-08-02']],
    ['2023-10-31T12:00:00Z', ['2023-10-25', null]],
    ['2023-11-01T00:00:00Z', ['2023-10-25', null]],
  ])('nothing is asked for outside of the period: %s', (moment, expected) => {
    expect(days(moment)).toEqual(expected);
  });

  it.each([
    ['2024-02-28T12:00:00Z', 4, ['2024-02-22', '2024-02-29']],
    ['2024-03-01T12:00:00Z', 4, ['2024-02-29', '2024-03-07']],
    ['2024-12-31T23:00:00Z', 3, ['2024-12-25', '2025-01-01']],
    ['2023-09-30T12:00:00Z', 0, ['2023-09-24', '2023-10-01']],
  ])('ends of months and years, and leap days: %s', (moment, weekday, expected) => {
    expect(days(moment, { ...wednesdays, weekday }, null)).toEqual(expected);
  });

  it.each([
    // Clocks go forward on Sunday 26 March 2023 and back on Sunday 29 October 2023, at 01:00 UTC.
    ['Europe/Berlin', '02:30', '2023-03-26T01:29:59Z', '2023-03-19', '2023-03-26T01:30:00.000Z'],
    ['Europe/Berlin', '24:00', '2023-03-26T21:59:59Z', '2023-03-19', '2023-03-26T22:00:00.000Z'],
    ['Europe/Berlin', '02:30', '2023-10-29T01:29:59Z', '2023-10-22', '2023-10-29T01:30:00.000Z'],
    ['Europe/Berlin', '24:00', '2023-10-29T22:59:59Z', '2023-10-22', '2023-10-29T23:00:00.000Z'],
    // America changes a week later, and Lord Howe by half an hour.
    ['America/New_York', '17:00', '2023-11-05T21:59:59Z', '2023-10-29', '2023-11-05T22:00:00.000Z'],
    ['Australia/Lord_Howe', '12:00', '2023-10-01T00:59:59Z', '2023-09-24', '2023-10-01T01:00:00.000Z'],
  ])('a Sunday on which the clocks of %s change, until %s', (timeZone, cutOff, moment, last, nextAt) => {
    const sundays = { ...wednesdays, weekday: 0, timeZone, cutOff };
    expect(around(moment, sundays, null)).toMatchObject({ last: { day: last }, next: { at: nextAt } });
    expect(around(nextAt, sundays, null)).toMatchObject({ last: { at: nextAt } });
  });
});

describe('cutOffFor', () => {
  const moment = (day: string, cadence = wednesdays) => {
    const found = cutOffFor(day, cadence);
    return found === null ? null : new Date(found).toISOString();
  };

  it('is that of the first such weekday from the day on', () => {
    expect(moment('2023-10-25')).toBe('2023-10-26T00:00:00.000Z');
    expect(moment('2023-10-19')).toBe('2023-10-26T00:00:00.000Z');
    expect(moment('2023-10-26')).toBe('2023-11-02T00:00:00.000Z');
    expect(moment('2023-10-23', { ...wednesdays, cutOff: '12:00' })).toBe('2023-10-25T12:00:00.000Z');
    expect(moment('2023-10-25', { ...wednesdays, everyWeeks: 4 })).toBe('2023-10-26T00:00:00.000Z');
    expect(moment('2023-10-25', { ...wednesdays, timeZone: 'America/New_York' })).toBe('2023-10-26T04:00:00.000Z');
  });

  it('is none where something cannot be read', () => {
    expect(moment('2023-02-30')).toBeNull();
    expect(moment('2023-10-25', { ...wednesdays, cutOff: 'noon' })).toBeNull();
    expect(moment('2023-10-25', { ...wednesdays, timeZone: 'Nowhere' })).toBeNull();
  });
});
