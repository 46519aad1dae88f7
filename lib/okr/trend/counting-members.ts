import type { Item } from '../item';
import type { Role } from '../recognise';
import type { Report } from '../report';
import type { ItemHistory } from './history';
import { type Stand, scoreSteps } from './score-steps';
import { standsAt } from './stands';

/** One that counts in an objective's score or would with a score, and how its own stood at the end of each day. */
export interface CountingMember {
  item: Item;
  role: Role;
  /** The last one is today's: the score the report counts. */
  stands: Stand[];
}

/**
 * What counts today is what counted before: GitLab does not date when something was cancelled, or what weight it had.
 *
 * @param ends when each day ends, today last: milliseconds since 1970 UTC
 */
export function countingMembers(
  { rows, profile }: Report,
  histories: ReadonlyMap<string, ItemHistory>,
  ends: readonly number[],
): CountingMember[] {
  return rows.flatMap(({ item, member, term, leftOut }) => {
    const counts = term ?? (leftOut?.reason === 'not-scored' ? leftOut : null);
    if (!counts?.role || !counts.score) return [];
    const { role, score } = counts;
    const history = histories.get(item.id) ?? null;
    const places = scoreSteps({ member, role, score, history }, profile.sources);
    return [{ item, role, stands: [...standsAt(places, ends.slice(0, -1)), score.reading?.percent ?? 'none'] }];
  });
}
