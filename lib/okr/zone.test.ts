import { expect, it } from 'vitest';
import { momentOfWall, zoneOffset } from './zone';

const HOUR = 3_600_000;
const iso = (wall: string, zone: string) => {
  const moment = momentOfWall(Date.parse(`${wall}Z`), zone);
  return moment === null ? null : new Date(moment).toISOString();
};

it.each([
  ['UTC', '2023-10-25T12:00:00Z', 0],
  ['Europe/Berlin', '2023-10-29T00:59:59Z', 2],
  ['Europe/Berlin', '2023-10-29T01:00:00Z', 1],
  ['America/New_York', '2023-11-05T05:59:59Z', -4],
  ['America/New_York', '2023-11-05T06:00:00Z', -5],
  ['America/St_Johns', '2023-07-01T00:00:00Z', -2.5],
  ['Asia/Kathmandu', '2023-07-01T00:00:00Z', 5.75],
  ['Pacific/Kiritimati', '2023-07-01T00:00:00Z', 14],
])('%s at %s', (zone, moment, hours) => {
  expect(zoneOffset(Date.parse(moment), zone)).toBe(hours * HOUR);
});

it.each([
  ['an ordinary time', 'Europe/Berlin', '2023-10-25T17:00:00', '2023-10-25T15:00:00.000Z'],
  ['the day clocks go back', 'Europe/Berlin', '2023-10-29T17:00:00', '2023-10-29T16:00:00.000Z'],
  ['the later of two', 'Europe/Berlin', '2023-10-29T02:30:00', '2023-10-29T01:30:00.000Z'],
  ['a skipped time, moved on', 'Europe/Berlin', '2023-03-26T02:30:00', '2023-03-26T01:30:00.000Z'],
  ['the later of two', 'America/New_York', '2023-11-05T01:30:00', '2023-11-05T06:30:00.000Z'],
  ['a skipped time, moved on', 'America/New_York', '2023-03-12T02:30:00', '2023-03-12T07:30:00.000Z'],
])('%s in %s: %s', (_, zone, wall, expected) => {
  expect(iso(wall, zone)).toBe(expected);
});

it('gives null for an unknown zone or no date', () => {
  expect(zoneOffset(0, 'Mars/Olympus')).toBeNull();
  expect(zoneOffset(Number.NaN, 'UTC')).toBeNull();
  expect(momentOfWall(0, 'Mars/Olympus')).toBeNull();
  expect(momentOfWall(8.64e15, 'UTC')).toBeNull();
});
