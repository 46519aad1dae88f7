import type { Cadence } from './cadence';
import { dayIn, dayNumber, dayOfNumber } from './day';
import type { Day, Instant } from './item';
import type { Period } from './period';
import { momentOfWall } from './zone';

/** One day on which updates are asked for: an update counts when made after `after`, and is late from `at` on. */
export interface CutOff {
  day: Day;
  at: Instant;
  after: Instant;
}

/** The cut-off that passed last and the one that comes next; null: there is none. */
export interface CutOffs {
  last: CutOff | null;
  next: CutOff | null;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * The cut-offs around a moment, all within the period: nothing is asked for before it starts or after it ends, and the
 * last one in it stays the last. They are counted from the first such weekday of the period; without a period, from
 * the first one of 1970. None when the cadence or the clock cannot be read.
 */
export function cutOffs(cadence: Cadence, now: Date, period: Period | null): CutOffs {
  const { weekday, timeZone, everyWeeks } = cadence;
  const today = dayNumber(dayIn(now, timeZone) ?? '');
  const start = period ? dayNumber(period.start) : 0;
  const end = period ? dayNumber(period.end) : Number.POSITIVE_INFINITY;
  if (today === null || start === null || end === null || today < start) return NO_CUT_OFFS;
  const first = firstOnOrAfter(start, weekday);
  const step = everyWeeks * 7;
  const latest = first + Math.floor((Math.min(today, end) - first) / step) * step;
  const latestCutOff = momentOn(latest, cadence);
  if (latestCutOff === null) return NO_CUT_OFFS;
  const last = latestCutOff <= now.getTime() ? latest : latest - step;
  const next = last + step;
  return {
    last: last < first ? null : cutOffOn(last, cadence),
    next: next > end ? null : cutOffOn(next, cadence),
  };
}

/**
 * The first day in the period that was missed by who updated last before the turn of `last` began.
 *
 * @param since the day of that update in the cadence's zone
 */
export function firstMissed(
  cadence: Cadence,
  { at, since }: { at: Instant; since: Day },
  last: CutOff,
  period: Period | null,
): Day {
  const [updated, asked, start] = [dayNumber(since), dayNumber(last.day), dayNumber(period?.start ?? '1970-01-01')];
  if (updated === null || asked === null || start === null) return last.day;
  const step = cadence.everyWeeks * 7;
  const nearest = asked - Math.floor((asked - updated) / step) * step;
  // A cut-off lies on its own day, or with 24:00 where the next begins. For other days zones, slow, need no asking.
  const before = updated === nearest ? nearest : nearest - step;
  const isBefore = updated - before <= 1 && Date.parse(at) <= (momentOn(before, cadence) ?? 0);
  const met = isBefore ? before : before + step;
  return dayOfNumber(Math.max(met + step, firstOnOrAfter(start, cadence.weekday))) ?? last.day;
}

/**
 * The cut-off an update of a day is for, in milliseconds since 1970 UTC: that of the first day of the cadence's weekday
 * on or after it, weekly, however seldom updates are asked for. Null when the day or the cadence cannot be read.
 */
export function cutOffFor(day: Day, cadence: Cadence): number | null {
  const number = dayNumber(day);
  return number === null ? null : momentOn(firstOnOrAfter(number, cadence.weekday), cadence);
}

const NO_CUT_OFFS: CutOffs = { last: null, next: null };

/** 1970-01-01, day 0, was a Thursday. */
function firstOnOrAfter(day: number, weekday: number): number {
  return day + ((((weekday - day - 4) % 7) + 7) % 7);
}

/** The cut-off on a day (number since 1970), with the one before it. */
function cutOffOn(number: number, cadence: Cadence): CutOff | null {
  const [day, at] = [dayOfNumber(number), momentOn(number, cadence)];
  const after = momentOn(number - cadence.everyWeeks * 7, cadence);
  if (day === null || at === null || after === null) return null;
  return { day, at: new Date(at).toISOString(), after: new Date(after).toISOString() };
}

/** The cut-off's moment on a day (number since 1970) in milliseconds since 1970 UTC. */
function momentOn(day: number, { cutOff, timeZone }: Cadence): number | null {
  const time = /^(\d\d):([0-5]\d)$/.exec(cutOff);
  if (!time) return null;
  const minutes = Number(time[1]) * 60 + Number(time[2]);
  return minutes <= DAY_MINUTES ? momentOfWall((day * DAY_MINUTES + minutes) * MINUTE_MS, timeZone) : null;
}
