import { dayIn, dayNumber, dayOfNumber, daysBetween } from './day';
import type { Day, Instant } from './item';
import type { Period } from './period';
import { momentOfWall } from './zone';

/** How often, and until when, key results are to be updated. */
export interface Cadence {
  /** 0 (Sunday) to 6. */
  weekday: number;
  /** IANA name, `Europe/Berlin`. */
  timeZone: string;
  /** `HH:MM` on that weekday in that zone; `24:00` is the end of the day. */
  cutOff: string;
  everyWeeks: 1 | 2 | 4;
}

/** The update asked for last: it counts when made after `after` and is late from `at` on. */
export interface UpdateDue {
  day: Day;
  at: Instant;
  after: Instant;
}

export interface UpdateState {
  state: 'on-time' | 'missed' | 'never' | 'not-expected';
  /** The day of the last update in the cadence's zone; null when there was none. */
  since: Day | null;
  /** When missed: whole weeks from that day to today, at least 1. Otherwise 0. */
  weeksLate: number;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * The update whose cut-off passed last, not later than the period's end. Cut-offs are counted from the first such
 * weekday of the period; without a period, from the first one of 1970. Null before the first cut-off, and when the
 * cadence or the clock cannot be read.
 */
export function updateDue(cadence: Cadence, now: Date, period: Period | null): UpdateDue | null {
  const { weekday, timeZone, everyWeeks } = cadence;
  const today = dayNumber(dayIn(now, timeZone) ?? '');
  const start = period ? dayNumber(period.start) : 0;
  const end = period ? dayNumber(period.end) : today;
  if (today === null || start === null || end === null) return null;
  const first = firstOnOrAfter(start, weekday);
  const step = everyWeeks * 7;
  const latest = first + Math.floor((Math.min(today, end) - first) / step) * step;
  const latestCutOff = cutOffOn(latest, cadence);
  if (latestCutOff === null) return null;
  const due = latestCutOff <= now.getTime() ? latest : latest - step;
  const [day, at, after] = [dayOfNumber(due), cutOffOn(due, cadence), cutOffOn(due - step, cadence)];
  if (due < first || day === null || at === null || after === null) return null;
  return { day, at: new Date(at).toISOString(), after: new Date(after).toISOString() };
}

/**
 * Whether an item was updated in time for the last cut-off that has passed. Nothing is expected of a closed item, nor
 * before the period's first cut-off. On Wednesday 25 October at 15:00, with Wednesdays until 24:00, an update of the
 * 18th is on time and one of the 4th is missed, 3 weeks old. An item made after that cut-off was not asked yet.
 */
export function updateState({ now, cadence, period, ...item }: Moment & Updated): UpdateState {
  return updateStates({ now, cadence, period })(item);
}

/** When, and by which cadence, updates are looked at. */
interface Moment {
  now: Date;
  cadence: Cadence;
  period: Period | null;
}

/** What an update is expected of. */
interface Updated {
  lastUpdate: Instant | null;
  createdAt: Instant;
  closed: boolean;
}

/** The same for many items of one period: what is due is found once, as zones are slow to ask. */
export function updateStates({ now, cadence, period }: Moment): (item: Updated) => UpdateState {
  const dueNow = updateDue(cadence, now, period);
  const today = dayIn(now, cadence.timeZone) ?? '';
  return ({ lastUpdate, createdAt, closed }) => {
    const since = lastUpdate === null ? null : dayIn(lastUpdate, cadence.timeZone);
    const due = closed ? null : dueNow;
    if (!due || Date.parse(createdAt) > Date.parse(due.at)) return { state: 'not-expected', since, weeksLate: 0 };
    if (lastUpdate === null) return { state: 'never', since, weeksLate: 0 };
    // A date that cannot be read is no reason to blame anybody.
    if (since === null) return { state: 'not-expected', since, weeksLate: 0 };
    if (Date.parse(lastUpdate) > Date.parse(due.after)) return { state: 'on-time', since, weeksLate: 0 };
    const age = daysBetween(since, today) ?? 0;
    return { state: 'missed', since, weeksLate: Math.max(1, Math.floor(age / 7)) };
  };
}

/** 1970-01-01, day 0, was a Thursday. */
function firstOnOrAfter(day: number, weekday: number): number {
  return day + ((((weekday - day - 4) % 7) + 7) % 7);
}

/** The cut-off on a day (number since 1970) in milliseconds since 1970 UTC. */
function cutOffOn(day: number, { cutOff, timeZone }: Cadence): number | null {
  const time = /^(\d\d):([0-5]\d)$/.exec(cutOff);
  if (!time) return null;
  const minutes = Number(time[1]) * 60 + Number(time[2]);
  return minutes <= DAY_MINUTES ? momentOfWall((day * DAY_MINUTES + minutes) * MINUTE_MS, timeZone) : null;
}
