import type { ScoreResultState } from '../../components/score-result';
import type { StoredScore } from '../../lib/gitlab/score-now';
import type { OwnScoreChange, ScoreOutcome } from '../../lib/gitlab/score-outcome';
import { writeScore } from '../../lib/gitlab/write-score';
import type { Item, Progress } from '../../lib/okr/item';
import { percent } from '../../lib/text/format';
import { scoring } from '../../lib/text/scoring';
import { problemOf } from './problem-of';
import type { Site } from './site';

/** What came of it, and what takes it back; null: nothing is to be taken back. */
export interface SentScore {
  result: ScoreResultState;
  undo: { change: OwnScoreChange; expected: Progress | null } | null;
}

/**
 * Writes a score to the progress field or the title. Null: the page is gone.
 *
 * @param expected the progress as the reader saw it
 */
export async function sendScore(
  site: Site,
  { id, namespacePath, iid }: Item,
  change: OwnScoreChange,
  expected: Progress | null,
): Promise<SentScore | null> {
  try {
    // Not ended with the place: a write that was cut in half is one nobody knows the end of.
    const outcome = await writeScore(site.gateway, { address: { namespacePath, iid }, id, change, expected });
    return { result: inWords(outcome), undo: outcome.kind === 'written' ? undoOf(outcome) : null };
  } catch (error) {
    const problem = problemOf(error);
    return problem && { result: { kind: 'failed', problem }, undo: null };
  }
}

/** A progress that was never set cannot be unset: then there is nothing to go back to. */
function undoOf({ before, after }: Extract<ScoreOutcome, { kind: 'written' }>): SentScore['undo'] {
  if (before.place === 'title') {
    const from = after.place === 'title' ? after.title : '';
    return { change: { place: 'title', before: from, after: before.title }, expected: null };
  }
  const { percent: shown, current, updatedAt } = before.progress;
  if (updatedAt === null || shown === null || current === null || after.place === 'title') return null;
  return { change: { place: 'progress', percent: shown, current }, expected: after.progress };
}

function inWords(outcome: ScoreOutcome): ScoreResultState {
  switch (outcome.kind) {
    case 'written':
    case 'overtaken':
      return { kind: outcome.kind, stored: wordsOf(outcome.after) };
    case 'altered':
      return { kind: 'altered', stored: wordsOf(outcome.stored) };
    case 'changed':
      return { kind: 'changed', stored: wordsOf(outcome.theirs) };
    default:
      return outcome;
  }
}

function wordsOf(stored: StoredScore): string {
  if (stored.place === 'title') return stored.title;
  return stored.progress.percent === null ? scoring.none : percent(stored.progress.percent);
}
