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
  const { objective, profile, structure, rollup, criteria, pace, partial } = report;
  if (partial) return rollup.score;
  const { members } = structure;
  const steps = planClosing({ objective, members, choices, scores: finalScores(report), profile });
  const texts = new Map(steps.map(({ item, after }) => [item.id, after]));
  const closed = members.map((member) => {
    const { item } = member;
    return { ...member, item: { ...item, description: texts.get(item.id) ?? item.description } };
  });
  const okrs = closed.flatMap(({ item, role }) => (role ? [item] : []));
  const weights = profile.rollUp.weighted ? weightsOf(criteria, okrs, profile) : null;
  const used = weights?.state === 'complete' ? weights.weights : null;
  return rollUp(closed, profile, pace?.state === 'ended', used).score;
}
