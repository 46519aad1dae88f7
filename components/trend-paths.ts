import { daysBetween } from '../lib/okr/day';
import type { Trend } from '../lib/okr/trend/trend';
import { scaleFor } from './score-bar';

/** A trend as it is drawn, in a field of 100 by 100 units, 0 at the top left. */
export interface TrendPaths {
  /** The score, in steps: it stays what it is until somebody changes it. Broken where there was none. */
  score: string;
  /** The expected pace; '' where there is none. */
  pace: string;
  /** Where today ends. */
  today: number;
  /** The percent at the top: 100, or more where a score is above. */
  scale: number;
  firstDay: string;
  lastDay: string;
}

/** The paths of a line that is not empty; the axis goes on to the period's end. */
export function trendPaths({ line, period }: Pick<Trend, 'line' | 'period'>): TrendPaths {
  const firstDay = line[0]?.day ?? '';
  const today = line.at(-1)?.day ?? firstDay;
  const lastDay = period && period.end > today ? period.end : today;
  const days = lengthOf(firstDay, lastDay);
  const scale = scaleFor(line.map(({ score }) => score));
  const x = (day: number) => rounded((100 * day) / days);
  const y = (percent: number) => rounded(100 - (100 * percent) / scale);
  return {
    score: stepped(
      line.map(({ score }) => score),
      x,
      y,
    ),
    pace: period ? `M0 ${y(0)}L${x(lengthOf(firstDay, period.end))} ${y(100)}H100` : '',
    today: x(line.length),
    scale,
    firstDay,
    lastDay,
  };
}

function stepped(
  scores: readonly (number | null)[],
  x: (day: number) => number,
  y: (percent: number) => number,
): string {
  let path = '';
  let last: number | null = null;
  for (const [day, score] of scores.entries()) {
    if (score !== null && last === null) path += `M${x(day)} ${y(score)}`;
    else if (score !== null && score !== last) path += `V${y(score)}`;
    if (score !== null) path += `H${x(day + 1)}`;
    last = score;
  }
  return path;
}

/** How many days, both ends among them. */
function lengthOf(first: string, last: string): number {
  return (daysBetween(first, last) ?? 0) + 1;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
