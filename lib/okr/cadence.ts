import { type CutOffs, cutOffs, firstMissed } from './cut-offs';
import { dayIn, daysBetween } from './day';
import type { Day, Instant } from './item';
import type { Period } from './period';

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

/** How a key result, or an epic, stands with its updates. All days in the cadence's zone. */
export interface UpdateState {
  /**
   * `updated`: since the last cut-off that passed. `due`: that one was met, or nothing was asked for yet, and nothing
   * came since. `unknown`: there is, or may be, one since, and nothing tells its date.
   */
  state: 'updated' | 'due' | 'overdue' | 'never' | 'not-expected' | 'unknown';
  /** The day of the last update; null: there was none, or nobody can tell. */
  since: Day | null;
  /** When due, the day it is asked for next; when overdue or never made, the day it was asked for last. Else null. */
  dueDay: Day | null;
  /** When due: that day is today. */
  isToday: boolean;
  /** When overdue: whole weeks from the first day that was missed to today. Otherwise 0. */
  weeksLate: number;
}

/** When, and by which cadence, updates are looked at. */
interface Moment {
  /** GitLab's clock. */
  now: Date;
  cadence: Cadence;
  period: Period | null;
}

/** What an update is expected of. */
export interface Updated {
  /** Null: there was none. */
  lastUpdate: Instant | null;
  /** There was, or may be, one after it, and nothing tells when. */
  undated: boolean;
  createdAt: Instant;
  /** Nothing is expected of it any more. */
  closed: boolean;
}

/**
 * Whether an item was updated for the cut-offs around a moment. On Wednesday 25 October at 15:00, with Wednesdays until
 * 24:00: of the 19th is updated, of the 18th is due today, of the 4th is overdue: 2 weeks late. An item made after the
 * last cut-off was not asked yet.
 */
export function updateState({ now, cadence, period, ...item }: Moment & Updated): UpdateState {
  return updateStates({ now, cadence, period })(item);
}

/**
 * The same for many items of one period: what is due is found once, as zones are slow to ask. An item may be asked more
 * or less often than the cadence says (`everyWeeks`).
 */
export function updateStates({
  now,
  cadence,
  period,
}: Moment): (item: Updated, everyWeeks?: Cadence['everyWeeks']) => UpdateState {
  const today = dayIn(now, cadence.timeZone) ?? '';
  const known = new Map<Cadence['everyWeeks'], CutOffs>();
  const cutOffsEvery = (everyWeeks: Cadence['everyWeeks']) => {
    const found = known.get(everyWeeks) ?? cutOffs({ ...cadence, everyWeeks }, now, period);
    known.set(everyWeeks, found);
    return found;
  };
  return (item, everyWeeks = cadence.everyWeeks) => {
    const since = item.lastUpdate === null ? null : dayIn(item.lastUpdate, cadence.timeZone);
    const turn = { ...cutOffsEvery(everyWeeks), cadence: { ...cadence, everyWeeks }, period, today };
    return { ...QUIET, since, ...stateOf(item, since, turn) };
  };
}

/** Whether an update is asked for by today's end, or should have been made before. */
export function isWaiting({ state, isToday }: UpdateState): boolean {
  return state === 'overdue' || state === 'never' || (state === 'due' && isToday);
}

const QUIET = { dueDay: null, isToday: false, weeksLate: 0 };

function stateOf(
  { lastUpdate, undated, createdAt, closed }: Updated,
  since: Day | null,
  { last, next, cadence, period, today }: CutOffs & Omit<Moment, 'now'> & { today: Day },
): Pick<UpdateState, 'state'> & Partial<UpdateState> {
  const latest = next ?? last;
  if (closed || !latest) return { state: 'not-expected' };
  if (lastUpdate !== null && since !== null && isAfter(lastUpdate, latest.after)) return { state: 'updated' };
  // A date that cannot be read is no reason to blame anybody.
  if (undated || (lastUpdate !== null && since === null)) return { state: 'unknown' };
  const wasAsked = last !== null && !isAfter(createdAt, last.at);
  if (wasAsked && lastUpdate === null) return { state: 'never', dueDay: last.day };
  if (wasAsked && since !== null && lastUpdate !== null && !isAfter(lastUpdate, last.after)) {
    const missed = firstMissed(cadence, { at: lastUpdate, since }, last, period);
    return { state: 'overdue', dueDay: last.day, weeksLate: wholeWeeks(missed, today) };
  }
  if (!next) return { state: 'not-expected' };
  return { state: 'due', dueDay: next.day, isToday: next.day === today };
}

function isAfter(moment: Instant, other: Instant): boolean {
  return Date.parse(moment) > Date.parse(other);
}

function wholeWeeks(since: Day, today: Day): number {
  return Math.floor((daysBetween(since, today) ?? 0) / 7);
}
