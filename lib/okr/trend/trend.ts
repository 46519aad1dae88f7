import { dayNumber } from '../day';
import type { Day, Item, ObjectiveTree } from '../item';
import type { Period } from '../period';
import type { Rounding } from '../profile';
import type { Report } from '../report';
import { countingMembers } from './counting-members';
import { dayEnds } from './day-ends';
import type { ItemHistory } from './history';
import type { Stand } from './score-steps';
import { type TrendPoint, trendLine } from './trend-line';
import { withCheckIns } from './with-check-ins';

/** By how many points a score changed since that day; a first score counts from 0. Null: not known, or no score. */
export interface Move {
  week: number | null;
  fourWeeks: number | null;
}

/** How an objective's score came to what it is. Days in the profile's time zone. */
export interface Trend {
  /** Of all that count or could, by item id. */
  moves: ReadonlyMap<string, Move>;
  /** From the period's first day, else from the first score that is known, to today. Empty: no past score is known. */
  line: TrendPoint[];
  /** Of the line: the day of each week on which the team reports, and today. */
  weeks: TrendPoint[];
  /** Set where the line begins with it: then there is a pace to expect. */
  period: Period | null;
  /** Those with a score of which nobody can tell how it stood all along: they count from the day somebody does. */
  undated: Item[];
  /** Something is hidden from the reader: no number here is the whole one. */
  partial: boolean;
  /** How its scores are shown. */
  rounding: Rounding;
}

/** A line of more days than this would tell nothing. */
const LONGEST = 400;
const WEEK = 7;

interface Known {
  report: Report;
  /** What GitLab kept of the members' scores. */
  histories: readonly ItemHistory[];
  /** What comments in the form of a check-in tell of them, as in the tree the report was made of. */
  checkIns: ObjectiveTree['checkIns'];
}

/** The trend behind a report, from what is known of the members' scores. Its last point is the report's score. */
export function trendOf({ report, histories, checkIns }: Known): Trend {
  const { timeZone, weekday } = report.profile.cadence;
  const today = dayNumber(report.today) ?? 0;
  const start = startOf(report);
  const first = Math.max(today - LONGEST, Math.min(start ?? 0, today - 4 * WEEK));
  const members = countingMembers(report, withCheckIns(histories, checkIns), dayEnds(first, today, timeZone));
  const days = trendLine(report, members, first);
  const from = start === null ? days.findIndex(({ score }) => score !== null) : Math.max(0, start - first);
  const shown = from < 0 ? [] : days.slice(from);
  const asked = Math.min(Math.max(0, from), today - 4 * WEEK - first);
  const line = shown.filter(({ score }) => score !== null).length > 1 ? shown : [];
  return {
    moves: new Map(members.map(({ item, stands }) => [item.id, moveOf(stands)])),
    line,
    weeks: line.filter(({ day }, at) => at === line.length - 1 || weekdayOf(day) === weekday),
    period: report.period?.start === line[0]?.day ? report.period : null,
    undated: members.filter(({ stands }) => isUndated(stands.slice(asked))).map(({ item }) => item),
    partial: report.partial !== null,
    rounding: report.profile.rounding,
  };
}

/** The period's first day, in days since 1970; null: it has none that has come. */
function startOf({ period, today }: Report): number | null {
  return period && period.start <= today ? dayNumber(period.start) : null;
}

function moveOf(stands: readonly Stand[]): Move {
  return { week: moveSince(stands, WEEK), fourWeeks: moveSince(stands, 4 * WEEK) };
}

function moveSince(stands: readonly Stand[], days: number): number | null {
  const [now, then = 'unknown'] = [stands.at(-1), stands.at(-1 - days)];
  if (typeof now !== 'number' || then === 'unknown') return null;
  return now - (then === 'none' ? 0 : then);
}

function isUndated(stands: readonly Stand[]): boolean {
  return typeof stands.at(-1) === 'number' && stands.includes('unknown');
}

/** 0 for Sunday, as in a cadence. */
function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay();
}
