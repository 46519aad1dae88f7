import type { Checkable, StepNow } from '../okr/check-in/step';
import { isScoreThere } from '../okr/check-in/written-score';
import type { Role } from '../okr/recognise';
import { isSameProgress } from '../okr/scoring/same-progress';
import type { ScoreChange } from '../okr/scoring/score-change';
import { isSameText } from './description-now';
import { isSameTitle } from './same-title';

/** What is sent for a step. */
export type StepWrite = Extract<StepNow, { kind: 'write' }>;

/** What became of one part of a write: GitLab shows it, or what stood there before, or neither. */
export interface PartFate {
  part: 'score' | 'health';
  fate: 'written' | 'ignored' | 'altered';
}

/** What became of each part that was sent, by what stood there before and what GitLab shows then. */
export function fatesOf({ score, health }: StepWrite, role: Role, before: Checkable, after: Checkable): PartFate[] {
  const fates: PartFate[] = [];
  if (score)
    fates.push({ part: 'score', fate: fateOf(isThere(after, score, role), isSamePlace(score, before, after)) });
  if (health) {
    fates.push({ part: 'health', fate: fateOf(after.health === health.after, after.health === before.health) });
  }
  return fates;
}

function fateOf(isThere: boolean, isAsBefore: boolean): PartFate['fate'] {
  if (isThere) return 'written';
  return isAsBefore ? 'ignored' : 'altered';
}

function isThere(after: Checkable, change: ScoreChange, role: Role): boolean {
  if (change.place === 'title') return isSameTitle(after.title, change.after);
  if (change.place === 'description') return isSameText(after.description, change.after);
  return isScoreThere(after, change, role);
}

function isSamePlace({ place }: ScoreChange, one: Checkable, other: Checkable): boolean {
  if (place === 'title') return isSameTitle(one.title, other.title);
  if (place === 'description') return isSameText(one.description, other.description);
  return isSameProgress(one.progress, other.progress);
}
