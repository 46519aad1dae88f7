import type { Metric } from '../okr/key-result/metric';
import type { Standing } from '../okr/key-result/standing';
import type { KeyResultReport } from '../okr/key-result-report';
import type { Reading } from '../okr/reading';
import type { LeftOutReason } from '../okr/rollup';
import { percent, plural, points } from './format';
import { sources } from './sources';

/** The words of a key result's facts and of those beside it. */
export const keyResult = {
  facts: 'About this key result',
  terms: {
    score: 'Score',
    otherwise: 'Also written',
    metric: 'Metric',
    updated: 'Updated',
    gives: 'Gives',
    place: 'Place',
    rules: 'Rules',
  },
  siblings: 'Beside it',
  siblingsOf: (objective: string) => `The other key results of ${objective}`,
  objective: 'Objective',
  /** What it says where it supports none that is known. */
  noObjective: 'none found: it stands below no objective, and is linked with none',
  columns: { title: 'Key result', score: 'Score', health: 'Health' },
  none: 'It is the only one.',
  more: (count: number) => `and ${count} more`,
} as const;

/** `72 % in GitLab’s progress field`; `cancelled`; `none yet`. */
export function scoreFact({ score }: Pick<KeyResultReport, 'score'>): string {
  if (score.cancelled) return 'none: cancelled';
  return score.reading ? readingFact(score.reading) : 'none yet';
}

/** `60 % in the title`. */
export function readingFact({ percent: value, source }: Reading): string {
  const from = source === 'below' || source === 'criteria' || source === 'gitlab-rollup' ? 'from' : 'in';
  return `${percent(value)} ${from} ${sources[source]}`;
}

/** `38 → 53 %, now 45`. */
export function metricFact({ start, current, end, unit }: Metric): string {
  const space = /^[a-z]/i.test(unit) || unit === '%' ? '\u00a0' : '';
  const way = `${points(start)} → ${points(end)}${unit && space + unit}`;
  return current === null ? way : `${way}, now ${points(current)}`;
}

const givesNothing: Record<LeftOutReason, string> = {
  cancelled: 'it was cancelled',
  'not-scored': 'it has no score yet',
  'not-an-okr': 'it is not recognised as a key result',
  'weight-zero': 'its weight is 0',
};

/** `14.4 of 60.5 points, at a weight of 20 %`; why it gives nothing. */
export function givesFact({ row, score, partial }: Standing): string {
  const { term, leftOut } = row;
  if (!term) return leftOut ? `nothing: ${givesNothing[leftOut.reason]}` : 'nothing';
  const of = score === null ? '' : ` of ${points(score)}`;
  const weight = `at a weight of ${percent(term.weight)}`;
  return `${points(term.points)}${of} points, ${weight}${partial ? ', as far as you can read' : ''}`;
}

/** `2 of 5 key results`. */
export function placeFact({ place: { at, of } }: Standing): string {
  return `${at} of ${plural(of, 'key result')}`;
}
