import { dayNumber, daysBetween } from './day';
import type { Day, Item } from './item';
import { type Period, parsePeriod } from './period';

/** Dates, or what names a quarter, that cannot be meant as they stand; as facts. */
export type DateProblem =
  | { kind: 'start-after-due'; of: 'item' | 'milestone'; start: Day; due: Day }
  | { kind: 'before-2000'; of: 'item' | 'milestone'; which: 'start' | 'due'; day: Day }
  | { kind: 'year-apart'; start: Day; due: Day }
  /** `one` is the milestone's title, or the label, that names the period of `start` to `end`. */
  | { kind: 'due-outside'; due: Day; by: 'milestone' | 'label'; one: string; start: Day; end: Day }
  | { kind: 'two-labels'; one: string; other: string }
  /** `one` is the milestone's title, `other` the label. */
  | { kind: 'milestone-and-label'; one: string; other: string };

type Dated = Pick<Item, 'milestone' | 'labels' | 'startDate' | 'dueDate'>;

const FIRST_DAY = '2000-01-01';
/** From the first of January to the next one, in a leap year. */
const LONGEST = 366;
/** People let a quarter's item end in its last days, or a little later. */
const DAYS_OFF = 7;

/**
 * What is wrong with an item's dates, its milestone's, and the quarters that milestone and labels name. Nothing is said
 * of what is merely unusual: a quarter without dates, dates without a quarter.
 *
 * @param fiscalYearStartMonth 1 to 12
 */
export function dateProblems(item: Dated, fiscalYearStartMonth: number): DateProblem[] {
  const { milestone, startDate, dueDate } = item;
  const byName = problemsOfNames(item, fiscalYearStartMonth);
  // Due years after its quarter is one matter.
  const isOutside = byName.some(({ kind }) => kind === 'due-outside');
  return [
    ...problemsOfDates('item', startDate, dueDate),
    ...problemsOfDates('milestone', milestone?.startDate ?? null, milestone?.dueDate ?? null),
    ...(isOutside ? [] : yearApart(startDate, dueDate)),
    ...byName,
  ];
}

function problemsOfDates(of: 'item' | 'milestone', start: Day | null, due: Day | null): DateProblem[] {
  const problems: DateProblem[] = [];
  if (start && isTooEarly(start)) problems.push({ kind: 'before-2000', of, which: 'start', day: start });
  if (due && isTooEarly(due)) problems.push({ kind: 'before-2000', of, which: 'due', day: due });
  // A wrong year puts the two in the wrong order, too: that is one matter.
  if (start && due && problems.length === 0 && (daysBetween(start, due) ?? 0) < 0) {
    problems.push({ kind: 'start-after-due', of, start, due });
  }
  return problems;
}

function yearApart(start: Day | null, due: Day | null): DateProblem[] {
  if (!start || !due || isTooEarly(start)) return [];
  return (daysBetween(start, due) ?? 0) > LONGEST ? [{ kind: 'year-apart', start, due }] : [];
}

interface Named {
  by: 'milestone' | 'label';
  name: string;
  period: Period;
}

/** One matter at a time: while the names contradict each other, no date is measured by them. */
function problemsOfNames({ milestone, labels, dueDate }: Dated, startMonth: number): DateProblem[] {
  const named = (by: Named['by'], name: string): Named[] => {
    const period = parsePeriod(name, startMonth);
    return period ? [{ by, name, period }] : [];
  };
  const [first, ...others] = labels.flatMap((label) => named('label', label));
  const rival = first && others.find(({ period }) => !isSame(period, first.period));
  if (first && rival) return [{ kind: 'two-labels', one: first.name, other: rival.name }];
  const [told] = named('milestone', milestone?.title ?? '');
  if (told && first && !isSame(told.period, first.period)) {
    return [{ kind: 'milestone-and-label', one: told.name, other: first.name }];
  }
  const by = told ?? first;
  return by && dueDate && !isTooEarly(dueDate) ? dueOutside(dueDate, by) : [];
}

function dueOutside(due: Day, { by, name, period: { start, end } }: Named): DateProblem[] {
  const early = daysBetween(due, start) ?? 0;
  const late = daysBetween(end, due) ?? 0;
  return Math.max(early, late) > DAYS_OFF ? [{ kind: 'due-outside', due, by, one: name, start, end }] : [];
}

function isTooEarly(day: Day): boolean {
  return dayNumber(day) !== null && day < FIRST_DAY;
}

function isSame(one: Period, other: Period): boolean {
  return one.start === other.start && one.end === other.end;
}
