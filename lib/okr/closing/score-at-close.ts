import { weightsOf } from '../criteria/weights';
import type { Report } from '../report';
import { rollUp } from '../rollup';
import type { FinalState } from './final-state';
import { finalScores, planClosing } from './plan-closing';

/**
 * What an objective's roll-up gives once these choices are written, in percent: a key result that is cancelled counts no
 * more, one that was never scored counts as its line says. Where children are hidden, the score as it is. Null: there is
 * none.
 *
 * @param choices final states by item id
 */
export function scoreAtClose(report: Report, choices: ReadonlyMap<string, FinalState>): number | null {
  const { objective, profile, rows, rollup, criteria, pace, partial } = report;
  if (partial) return rollup.score;
  const items = rows.map(({ item }) => item);
  const steps = planClosing({ objective, children: items, choices, scores: finalScores(report), profile });
  const texts = new Map(steps.map(({ item, after }) => [item.id, after]));
  const children = items.map((item) => ({ ...item, description: texts.get(item.id) ?? item.description }));
  const weights = weightsOf(criteria, children, profile);
  const used = weights?.state === 'complete' ? weights.weights : null;
  return rollUp(children, profile, pace?.state === 'ended', used).score;
}
