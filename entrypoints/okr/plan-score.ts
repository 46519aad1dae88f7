import { typedScore } from '../../components/typed-score';
import type { Item } from '../../lib/okr/item';
import { type ScoreChange, type ScoreRefusal, scoreChange } from '../../lib/okr/scoring/score-change';
import { scoring } from '../../lib/text/scoring';
import type { Answer } from './answer';
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
export function scoreProposal(answer: Answer, typed: string): Proposal {
  return {
    at: 'score',
    about: scoring.title,
    make(text) {
      const change = planScore(answer, typed, { ...answer.reading.tree.objective, description: text });
      return { text: change && 'place' in change && change.place === 'description' ? change.after : text, note: '' };
    },
  };
}
