import type { Item } from '../item';
import type { Role } from '../recognise';
import { scoreOfDescription } from '../score-lines';
import { hundredths } from '../scoring/format-percent';
import type { ScoreChange } from '../scoring/score-change';
import { scoreOfTitle } from '../title-score';

/** A score as a text of an item tells it, to two decimals; null: it tells none. */
export type WrittenScore = number | 'cancelled' | null;

/** What the text of a place tells as its item's score. */
export function scoreWrittenIn(place: 'title' | 'description', text: string, role: Role): WrittenScore {
  const outcome = (place === 'title' ? scoreOfTitle(text) : scoreOfDescription(text, role))?.outcome;
  if (!outcome) return null;
  return outcome.kind === 'percent' ? hundredths(outcome.percent) : 'cancelled';
}

/** The score that a change writes, in percent, as it is read there then. */
export function scoreOfChange(change: ScoreChange, role: Role): WrittenScore {
  return change.place === 'progress' ? change.percent : scoreWrittenIn(change.place, change.after, role);
}

/** Whether the item holds already what the change writes. A progress of 0 that was never set is no score yet. */
export function isScoreThere(
  item: Pick<Item, 'title' | 'description' | 'progress'>,
  change: ScoreChange,
  role: Role,
): boolean {
  if (change.place !== 'progress') {
    return scoreWrittenIn(change.place, item[change.place], role) === scoreOfChange(change, role);
  }
  const { progress } = item;
  if (progress === null || progress.updatedAt === null) return false;
  return progress.percent === change.percent && progress.current === change.current;
}
