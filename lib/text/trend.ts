import { formatPeriod } from '../okr/period';
import { shownScore } from '../okr/rounding';
import type { Trend } from '../okr/trend/trend';
import type { TrendPoint } from '../okr/trend/trend-line';
import { day, formOf, percent, plural, points } from './format';
import { panel } from './panel';

/** The words of the trend. */
export const trend = {
  title: 'Trend',
  show: 'Show the trend',
  loading: 'Reading what GitLab kept of the scores…',
  tryAgain: 'Try again',
  none: 'No dated changes yet.',
  score: 'Score',
  expected: 'Expected pace',
  today: 'Today',
  asTable: 'As a table',
  caption: 'The score week by week',
  columns: { day: 'Day', score: 'Score', expected: 'Expected' },
  partial: 'Something is hidden from you: this is the trend of what you can read.',
  /** Below a day’s score: so many are not in it. */
  notKnown: (count: number) => `${count} not known`,
} as const;

/** The columns of moves in an objective's table. */
export const moveColumns = { week: '1 week', fourWeeks: '4 weeks' } as const;

/** By how many points a score changed: `+4`, `−2`, `0`; `–` where that is not known. */
export function moveWords(move: number | null): string {
  if (move === null) return panel.noScore;
  const text = points(move);
  return move > 0 && text !== '0' ? `+${text}` : text;
}

/** The same for those who cannot see the column's head. */
export function moveTitle(move: number | null, since: keyof typeof moveColumns): string {
  const ago = since === 'week' ? 'since a week ago' : 'since four weeks ago';
  if (move === null) return `Not known how it changed ${ago}: GitLab keeps no date of it`;
  return points(move) === '0' ? `No change ${ago}` : `${moveWords(move)} ${ago}`;
}

/** A point's score as its profile shows it: `60.5 %`. */
export function scoreWords({ score }: TrendPoint, { rounding }: Pick<Trend, 'rounding'>): string {
  return score === null ? panel.noScore : percent(shownScore(score, rounding));
}

/** What the pace asks for, to a whole percent: it is no measurement. */
export function expectedWords({ expected }: TrendPoint): string {
  return expected === null ? panel.noScore : percent(Math.round(expected));
}

/** The line in one sentence: `From 12 % on Tue 1 Aug 2023 to 60.5 % on Wed 25 Oct 2023; expected 93 %.` */
export function trendSentence(given: Pick<Trend, 'line' | 'period' | 'rounding'>): string {
  const { line, period } = given;
  const [first, last] = [line.find(({ score }) => score !== null), line.at(-1)];
  if (!first || !last) return trend.none;
  const start = `From ${scoreWords(first, given)} on ${day(first.day)}`;
  const end =
    last.score === null ? `to no score on ${day(last.day)}` : `to ${scoreWords(last, given)} on ${day(last.day)}`;
  const pace = period && last.expected !== null ? `; expected ${expectedWords(last)} of ${formatPeriod(period)}` : '';
  return `${start} ${end}${pace}.`;
}

/** What the line does not know, in sentences. */
export function trendNotes({ undated, partial }: Pick<Trend, 'undated' | 'partial'>): string[] {
  const notes: string[] = partial ? [trend.partial] : [];
  if (undated.length > 0) {
    notes.push(
      `GitLab keeps no dated history of ${plural(undated.length, 'score')} here (it keeps one of the progress field and of titles, as far as its notes could be read). ` +
        `${formOf(undated.length, 'It counts', 'They count')} from the day GitLab or a check-in tells.`,
    );
  }
  return notes;
}
