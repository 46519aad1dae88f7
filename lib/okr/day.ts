import type { Day, Instant } from './item';
import { zoneOffset } from './zone';

const DAY_MS = 86_400_000;

/** Whole days since 1970-01-01. Null unless `day` is a day of the calendar, written `YYYY-MM-DD`. */
export function dayNumber(day: Day): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const moment = Date.parse(`${day}T00:00:00Z`);
  const real = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
  return real ? moment / DAY_MS : null;
}

/** The day that is `number` whole days after 1970-01-01. Null outside the years 0 to 9999. */
export function dayOfNumber(number: number): Day | null {
  const date = new Date(number * DAY_MS);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/** `count` whole days later, or earlier when negative. Null when there is no such day. */
export function addDays(day: Day, count: number): Day | null {
  const number = dayNumber(day);
  return number === null ? null : dayOfNumber(number + count);
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. Null when either is no day. */
export function daysBetween(from: Day, to: Day): number | null {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === null || end === null ? null : end - start;
}

/** The calendar day that a moment falls on in an IANA time zone. Null when it is no moment or the zone is unknown. */
export function dayIn(moment: Instant | Date, timeZone: string): Day | null {
  const time = new Date(moment).getTime();
  const offset = zoneOffset(time, timeZone);
  return offset === null ? null : dayOfNumber((time + offset) / DAY_MS);
}
