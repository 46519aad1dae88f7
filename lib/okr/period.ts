import { addDays, dayNumber, dayOfNumber, daysBetween } from './day';
import type { Day, Item } from './item';

/** A quarter of a fiscal year. */
export interface Period {
  /** Four digits; a fiscal year is named after the year it ends in, a calendar year after itself. */
  fiscalYear: number;
  /** 1 to 4. */
  quarter: number;
  start: Day;
  /** The last day that still belongs to it. */
  end: Day;
  /** Set on a calendar quarter where the fiscal year is not the calendar year: written `CY18-Q4`. */
  calendar?: true;
}

/** What told an item's period, most telling first. */
export type PeriodSource = 'milestone' | 'label' | 'milestone-dates' | 'dates';

const GAP = String.raw`[\s/:._-]{0,3}`;
const YEAR_FIRST = new RegExp(String.raw`(?<![a-z0-9])(?:(fy|cy)\s?(?:20)?|20)(\d\d)${GAP}q([1-4])(?![a-z0-9])`, 'gi');
const QUARTER_FIRST = new RegExp(String.raw`(?<![a-z0-9])q([1-4])${GAP}(fy|cy)\s?(?:20)?(\d\d)(?![a-z0-9])`, 'gi');
const CENTURY = 2000;
/** People start a quarter's item on its first Monday, or end it on its last Friday. */
const DAYS_OFF = 7;

/**
 * The period named in a label or a milestone's title: `FY24Q3`, `fy24-q3`, `FY22 Q4`, `FY2024 Q3`, `Q2FY23`,
 * `CY18-Q4`, `2018-q4`. A year without `FY` is the calendar year, also after 2019 when GitLab moved to fiscal
 * quarters: so read it is a month off at worst, read as a fiscal year's name it would be a year off.
 * Null when the text names none, or two different ones.
 *
 * @param fiscalYearStartMonth 1 to 12; 1 makes fiscal years calendar years.
 */
export function parsePeriod(text: string, fiscalYearStartMonth: number): Period | null {
  const named = [
    ...[...text.matchAll(YEAR_FIRST)].map(([, kind, year, quarter]) => ({ kind, year, quarter })),
    ...[...text.matchAll(QUARTER_FIRST)].map(([, quarter, kind, year]) => ({ kind, year, quarter })),
  ].map(({ kind, year, quarter }) => {
    const fiscal = kind?.toLowerCase() === 'fy' || fiscalYearStartMonth === 1;
    const period = quarterOf(CENTURY + Number(year), Number(quarter), fiscal ? fiscalYearStartMonth : 1);
    return fiscal ? period : { ...period, calendar: true as const };
  });
  const [first] = named;
  return first && named.every((period) => formatPeriod(period) === formatPeriod(first)) ? first : null;
}

/** `FY24-Q3`, or `CY18-Q4` for a calendar quarter of a team whose fiscal year is another. */
export function formatPeriod({ fiscalYear, quarter, calendar }: Period): string {
  return `${calendar ? 'CY' : 'FY'}${String(fiscalYear % 100).padStart(2, '0')}-Q${quarter}`;
}

/** The fiscal quarter a day falls in. Null when it is no day, or in no fiscal year from 2000 to 2099. */
export function periodOfDay(day: Day, fiscalYearStartMonth: number): Period | null {
  if (dayNumber(day) === null) return null;
  const [year = 0, month = 0] = day.split('-').map(Number);
  const months = year * 12 + month - fiscalYearStartMonth;
  const fiscalYear = Math.floor(months / 12) + (fiscalYearStartMonth === 1 ? 0 : 1);
  if (fiscalYear < CENTURY || fiscalYear >= CENTURY + 100) return null;
  return quarterOf(fiscalYear, Math.floor((months % 12) / 3) + 1, fiscalYearStartMonth);
}

/**
 * The period an item belongs to, and what told it: the milestone's title, else the labels, else the milestone's dates,
 * else the item's own dates. Dates tell a quarter only when both are at most a week off its ends; all else (a year, a
 * start after the end, the year 23) tells nothing. The item's title is not read: teams quote other quarters there.
 */
export function periodOfItem(
  { milestone, labels, startDate, dueDate }: Pick<Item, 'milestone' | 'labels' | 'startDate' | 'dueDate'>,
  fiscalYearStartMonth: number,
): { period: Period; source: PeriodSource } | null {
  const named = (text: string) => () => parsePeriod(text, fiscalYearStartMonth);
  const dated = (start: Day | null, end: Day | null) => () => periodOfDates(start, end, fiscalYearStartMonth);
  const candidates: [PeriodSource, () => Period | null][] = [
    ['milestone', named(milestone?.title ?? '')],
    ['label', named(labels.join(' | '))],
    ['milestone-dates', dated(milestone?.startDate ?? null, milestone?.dueDate ?? null)],
    ['dates', dated(startDate, dueDate)],
  ];
  for (const [source, read] of candidates) {
    const period = read();
    if (period) return { period, source };
  }
  return null;
}

function quarterOf(fiscalYear: number, quarter: number, startMonth: number): Period {
  const startYear = startMonth === 1 ? fiscalYear : fiscalYear - 1;
  const month = startYear * 12 + (startMonth - 1) + (quarter - 1) * 3;
  const end = addDays(firstOfMonth(month + 3), -1) ?? '';
  return { fiscalYear, quarter, start: firstOfMonth(month), end };
}

/** `month`: months since the year 0. */
function firstOfMonth(month: number): Day {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function periodOfDates(start: Day | null, end: Day | null, startMonth: number): Period | null {
  const from = dayNumber(start ?? '');
  const to = dayNumber(end ?? '');
  if (from === null || to === null) return null;
  const period = periodOfDay(dayOfNumber(Math.floor((from + to) / 2)) ?? '', startMonth);
  if (!period || !start || !end) return null;
  return near(start, period.start) && near(end, period.end) ? period : null;
}

function near(a: Day, b: Day): boolean {
  const days = daysBetween(a, b);
  return days !== null && Math.abs(days) <= DAYS_OFF;
}
