import type { ClosingRow } from '../../components/close-form';
import { type FinalState, finalLine, suggestedState } from '../../lib/okr/closing/final-state';
import { type ClosingStep, finalScores, planClosing } from '../../lib/okr/closing/plan-closing';
import { scoreAtClose } from '../../lib/okr/closing/score-at-close';
import type { Report } from '../../lib/okr/report';
import type { ClosingChoice } from '../../lib/text/quarter-end';

/**
 * The key results and the objective with what becomes of each: what is chosen, else what its score suggests. The
 * objective's score is the one that its key results give then.
 */
export function closingRows(report: Report, choices: ReadonlyMap<string, ClosingChoice>): ClosingRow[] {
  const scores = finalScores(report);
  const okrs = report.rows.flatMap(({ item, member, term, leftOut }) => {
    const counted = term ?? leftOut;
    // What is only a line of the description has nothing to close.
    if (!counted?.role || member.isWritten) return [];
    const score = scores.get(item.id) ?? null;
    // What is closed has its say already, and an objective below is its own owner's to close.
    const isLeft = item.state === 'closed' || counted.role === 'objective';
    const suggested = isLeft ? 'open' : suggestedState(score, counted.score?.cancelled ?? false, item.state);
    const choice = choices.get(item.id) ?? suggested;
    return [{ item, role: counted.role, score, choice }];
  });
  const { objective: item } = report;
  const score = scoreAtClose(report, statesOf(okrs.map(({ item: { id }, choice }) => ({ id, choice }))));
  const own = {
    item,
    role: 'objective' as const,
    score,
    choice: choices.get(item.id) ?? suggestedState(score, false, item.state),
  };
  return [...okrs, own].map(({ item: { id, title, reference, state }, role, score, choice }) => {
    const line = choice === 'open' ? null : finalLine(score, choice);
    return { id, title, reference, role, choice, line, closed: state === 'closed' };
  });
}

/** What these choices write, in the order in which it is written. */
export function closingSteps(report: Report, rows: readonly ClosingRow[]): ClosingStep[] {
  const chosen = statesOf(rows);
  return planClosing({
    objective: report.objective,
    members: report.structure.members,
    choices: chosen,
    scores: new Map([...finalScores(report), [report.objective.id, scoreAtClose(report, chosen)]]),
    profile: report.profile,
  });
}

function statesOf(rows: readonly Pick<ClosingRow, 'id' | 'choice'>[]): Map<string, FinalState> {
  return new Map(rows.flatMap(({ id, choice }): [string, FinalState][] => (choice === 'open' ? [] : [[id, choice]])));
}
