import type { ClosingRow } from '../../components/close-form';
import { type FinalState, finalLine, suggestedState } from '../../lib/okr/closing/final-state';
import { type ClosingStep, finalScores, planClosing } from '../../lib/okr/closing/plan-closing';
import type { Report } from '../../lib/okr/report';
import type { ClosingChoice } from '../../lib/text/quarter-end';

/** The key results and the objective with what becomes of each: what is chosen, else what its score suggests. */
export function closingRows(report: Report, choices: ReadonlyMap<string, ClosingChoice>): ClosingRow[] {
  const scores = finalScores(report);
  const okrs = report.rows.flatMap(({ item, term, leftOut }) => {
    const role = (term ?? leftOut)?.role;
    return role ? [{ item, role, cancelled: (term ?? leftOut)?.score?.cancelled ?? false }] : [];
  });
  const all = [...okrs, { item: report.objective, role: 'objective' as const, cancelled: false }];
  return all.map(({ item: { id, title, reference, state }, role, cancelled }) => {
    const score = scores.get(id) ?? null;
    const choice = choices.get(id) ?? suggestedState(score, cancelled, state);
    const line = choice === 'open' ? null : finalLine(score, choice);
    return { id, title, reference, role, choice, line, closed: state === 'closed' };
  });
}

/** What these choices write, in the order in which it is written. */
export function closingSteps(report: Report, rows: readonly ClosingRow[]): ClosingStep[] {
  const chosen = rows.flatMap(({ id, choice }): [string, FinalState][] => (choice === 'open' ? [] : [[id, choice]]));
  return planClosing({
    objective: report.objective,
    children: report.rows.map(({ item }) => item),
    choices: new Map(chosen),
    scores: finalScores(report),
    profile: report.profile,
  });
}
