import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dayIn, dayNumber, dayOfNumber, daysBetween } from './day';

it.each(['', '2023-02-29', '2023-13-01', '2023-00-10', '2023-7-17', '2023-010-31', '2023-10-31T00:00:00Z', 'tomorrow'])(
  '%j is no day',
  (text) => {
    expect(dayNumber(text)).toBeNull();
    expect(addDays(text, 1)).toBeNull();
    expect(daysBetween(text, '2023-01-01')).toBeNull();
    expect(daysBetween('2023-01-01', text)).toBeNull();
  },
);

it('counts over month ends, leap days and years', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  expect(daysBetween('2023-10-04', '2023-10-25')).toBe(21);
  expect(daysBetween('2023-10-25', '2023-10-04')).toBe(-21);
});

it('knows weekdays, also before 1970', () => {});

it('ends where years of four digits end', () => {
  expect(addDays('9999-12-31', 1)).toBeNull();
  expect(addDays('0000-01-01', -1)).toBeNull();
  expect(dayOfNumber(Number.NaN)).toBeNull();
  expect(dayOfNumber(1e12)).toBeNull();
});

it('reads back any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
      const day = dayOfNumber(number);
      expect(day && dayNumber(day)).toBe(number);
    }),
  );
});

it.each([
  ['2023-10-25T23:30:00Z', 'UTC', '2023-10-25'],
  ['2023-10-25T23:30:00Z', 'Europe/Berlin', '2023-10-26'],
  ['2023-10-25T23:30:00+02:00', 'UTC', '2023-10-25'],
  ['2023-10-26T03:59:59Z', 'America/New_York', '2023-10-25'],
  ['2023-10-28T22:00:00Z', 'Europe/Berlin', '2023-10-29'],
  ['2023-10-29T22:59:59Z', 'Europe/Berlin', '2023-10-29'],
  ['2023-10-29T23:00:00Z', 'Europe/Berlin', '2023-10-30'],
])('%s in %s is on %s', (instant, zone, day) => {
  expect(dayIn(instant, zone)).toBe(day);
  expect(dayIn(new Date(instant), zone)).toBe(day);
});

it('gives null for no moment and an unknown zone', () => {
  expect(dayIn('soon', 'UTC')).toBeNull();
  expect(dayIn(new Date(Number.NaN), 'UTC')).toBeNull();
  expect(dayIn('2023-10-25T00:00:00Z', 'Mars/Olympus')).toBeNull();
});
