import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadence } from '../cadence';
import { dayIn, daysBetween } from '../day';
import { checkInDay } from './check-in-day';

const wednesdays: Cadence = { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 };

describe('checkInDay', () => {
  it.each([
    // Around midnight, when the day itself is the end.
    [{}, '2023-10-25T23:59:59Z', '2023-10-25'],
    [{}, '2023-10-26T00:00:00Z', '2023-11-01'],
    [{}, '2023-10-25T00:00:00Z', '2023-10-25'],
    [{ cutOff: '00:00' }, '2023-10-24T23:59:59Z', '2023-10-25'],
    [{ cutOff: '00:00' }, '2023-10-25T00:00:00Z', '2023-11-01'],
    [{ cutOff: '17:00' }, '2023-10-25T16:59:59Z', '2023-10-25'],
    [{ cutOff: '17:00' }, '2023-10-25T17:00:00Z', '2023-11-01'],
    // Weekly, however seldom updates are asked for.
    [{ everyWeeks: 2 }, '2023-10-19T12:00:00Z', '2023-10-25'],
    [{ everyWeeks: 4 }, '2023-10-26T12:00:00Z', '2023-11-01'],
    // The first and the last zone to see a day.
    [{ timeZone: 'Pacific/Kiritimati' }, '2023-10-25T09:59:59Z', '2023-10-25'],
    [{ timeZone: 'Pacific/Kiritimati' }, '2023-10-25T10:00:00Z', '2023-11-01'],
    [{ timeZone: 'America/Los_Angeles' }, '2023-10-26T06:59:59Z', '2023-10-25'],
    [{ timeZone: 'America/Los_Angeles' }, '2023-10-26T07:00:00Z', '2023-11-01'],
    // Clocks go back, and on.
    [{ timeZone: 'America/Los_Angeles' }, '2023-11-09T07:59:59Z', '2023-11-08'],
    [{ timeZone: 'America/Los_Angeles' }, '2023-11-09T08:00:00Z', '2023-11-15'],
    [{ weekday: 0, timeZone: 'Europe/Berlin', cutOff: '02:30' }, '2023-10-29T01:29:59Z', '2023-10-29'],
    [{ weekday: 0, timeZone: 'Europe/Berlin', cutOff: '02:30' }, '2023-10-29T01:30:00Z', '2023-11-05'],
    [{ weekday: 0, timeZone: 'Europe/Berlin', cutOff: '02:30' }, '2024-03-31T01:29:59Z', '2024-03-31'],
    [{ weekday: 0, timeZone: 'Europe/Berlin', cutOff: '02:30' }, '2024-03-31T01:30:00Z', '2024-04-07'],
    // Month, year, leap day.
    [{}, '2024-02-27T12:00:00Z', '2024-02-28'],
    [{ weekday: 4 }, '2024-02-28T12:00:00Z', '2024-02-29'],
    [{}, '2023-12-28T00:00:00Z', '2024-01-03'],
    [{ weekday: 0 }, '2023-12-31T23:59:59Z', '2023-12-31'],
    [{ weekday: 0 }, '2024-01-01T00:00:00Z', '2024-01-07'],
    // What cannot be read.
    [{ cutOff: 'noon' }, '2023-10-25T12:00:00Z', null],
    [{ timeZone: 'Mars/Olympus' }, '2023-10-25T12:00:00Z', null],
    [{}, 'soon', null],
  ] as [Partial<Cadence>, string, string | null][])('%j at %s: %s', (changes, now, day) => {
    expect(checkInDay({ ...wednesdays, ...changes }, new Date(now))).toBe(day);
  });

  it('is such a weekday, today or within seven days', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/Havana');
    const cutOff = fc.constantFrom('00:00', '02:30', '17:00', '24:00');
    const moment = fc.integer({ min: Date.parse('2023-08-01Z'), max: Date.parse('2024-08-01Z') });
    fc.assert(
      fc.property(fc.nat({ max: 6 }), zone, cutOff, moment, (weekday, timeZone, time, at) => {
        const now = new Date(at);
        const day = checkInDay({ weekday, timeZone, cutOff: time, everyWeeks: 1 }, now) ?? '';
        expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(weekday);
        const ahead = daysBetween(dayIn(now, timeZone) ?? '', day) ?? -1;
        expect(ahead).toBeGreaterThanOrEqual(0);
        expect(ahead).toBeLessThanOrEqual(7);
      }),
    );
  });
});
