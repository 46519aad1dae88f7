import type { ReferenceHome } from '../initiatives/reference';
import type { ObjectiveTree } from '../item';
import type { Profile } from '../profile';
import { reportOn, type Unread } from '../report';
import type { Row } from '../rows';
import type { Warning } from '../warnings';
import { lacksOf } from './lacks-of';

/** Why a score in a list may not be the whole one. */
type WhyPartial =
  /** Something is hidden from the reader. */
  | { kind: 'hidden'; unread: Unread }
  /** Key results without a score, which a comment may tell: comments are not read for lists. */
  | { kind: 'unscored'; scored: number; expected: number };

/** What stands beside an objective in a list. */
export interface ListMark {
  /** Percent, rounded as the profile says. */
  score: number;
  /** Null: it is the score of the objective's own page. */
  partial: WhyPartial | null;
  /** The most important one, where nothing is partial; null: there is none. */
  warning: Warning | null;
}

/**
 * The mark of an objective in a list. Null where it has no score, and where what was read does not give the one its own
 * page shows.
 *
 * @param now GitLab's own clock
 * @param home where the objective's description stands
 */
export function listMarkOf(tree: ObjectiveTree, profile: Profile, now: Date, home: ReferenceHome): ListMark | null {
  const lacks = lacksOf({ ...tree, belowComplete: false }, profile, home);
  if (lacks.more || lacks.links.length > 0) return null;
  const { shown, structure, partial, rollup, rows, warnings } = reportOn(tree, profile, now, home);
  if (shown === null || structure.members.some(({ isUnread }) => isUnread)) return null;
  if (partial) return { score: shown, partial: { kind: 'hidden', unread: partial }, warning: null };
  if (rows.some((row) => mayBeTold(row, profile))) {
    const { scored, expected } = rollup;
    return { score: shown, partial: { kind: 'unscored', scored, expected }, warning: null };
  }
  return { score: shown, partial: null, warning: warnings[0] ?? null };
}

/** A comment may tell its score, or another than the one that counts here. */
function mayBeTold({ member, term, leftOut }: Row, { sources }: Profile): boolean {
  const place = sources.indexOf('check-in');
  if (place < 0 || member.role !== 'key-result' || member.isWritten) return false;
  if (leftOut && leftOut.reason !== 'not-scored') return false;
  const reading = (term ?? leftOut)?.score?.reading ?? null;
  return reading === null || sources.indexOf(reading.source) > place;
}
