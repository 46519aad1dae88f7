import type { Item } from '../../lib/okr/item';
import { type ScoreChange, type ScoreRefusal, scoreChange } from '../../lib/okr/scoring/score-change';
import { typedScore } from '../../lib/okr/scoring/typed-score';
import { scoring } from '../../lib/text/scoring';
import type { Answer } from './answer';
import type { Desk } from './desk';
import type { Proposal } from './on-desk';

/** What writing a typed score would do; null: what is typed is none. */
export function planScore(
  { about, profile, reading }: Answer,
  typed: string,
  item: Item = reading.tree.objective,
): ScoreChange | { refused: ScoreRefusal } | null {
  const percent = typedScore(typed);
  return percent === null ? null : scoreChange(item, about.role, profile, percent);
}

/** A score that goes to the description, made anew in whatever the text is by then. */
function scoreProposal(answer: Answer, typed: string): Proposal {
  return {
    at: 'score',
    about: scoring.title,
    make(text) {
      const change = planScore(answer, typed, { ...answer.reading.tree.objective, description: text });
      return { text: change && 'place' in change && change.place === 'description' ? change.after : text, note: '' };
    },
  };
}

/**
 * Puts a score for the description on that one's desk. `not`: the desk is at work on another change. `as-shown`: the text
 * is the one whose change the form has shown already.
 */
export async function putOnDesk(desk: Desk, answer: Answer, typed: string): Promise<'not' | 'as-shown' | 'to-show'> {
  const proposal = scoreProposal(answer, typed);
  await desk.propose(proposal);
  const { value } = desk.now;
  if (value.kind === 'nothing' || value.at !== proposal.at) return 'not';
  const { description } = answer.reading.tree.objective;
  const isSame = value.kind === 'preview' && value.into === 'gitlab' && value.preview.before === description;
  return isSame ? 'as-shown' : 'to-show';
}
