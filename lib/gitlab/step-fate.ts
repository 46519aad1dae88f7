import type { Checkable, StepNow } from '../okr/check-in/step';
import type { Progress } from '../okr/item';
import type { ScoreChange } from '../okr/scoring/score-change';
import { isSameText } from './description-now';

/** What is sent for a step. */
export type StepWrite = Extract<StepNow, { kind: 'write' }>;

/** What became of one part of a write: GitLab shows it, or what stood there before, or neither. */
export interface PartFate {
  part: 'score' | 'health';
  fate: 'written' | 'ignored' | 'altered';
}

/** What became of each part that was sent, by what stood there before and what GitLab shows then. */
export function fatesOf({ score, health }: StepWrite, before: Checkable, after: Checkable): PartFate[] {
  const fates: PartFate[] = [];
  if (score) fates.push({ part: 'score', fate: fateOf(isThere(after, score), isSamePlace(score, before, after)) });
  if (health) {
    fates.push({ part: 'health', fate: fateOf(after.health === health.after, after.health === before.health) });
  }
  return fates;
}

function fateOf(isThere: boolean, isAsBefore: boolean): PartFate['fate'] {
  if (isThere) return 'written';
  return isAsBefore ? 'ignored' : 'altered';
}

/** A progress of 0 that was never set is no score. */
function isThere({ title, description, progress }: Checkable, change: ScoreChange): boolean {
  if (change.place === 'title') return isSameTitle(title, change.after);
  if (change.place === 'description') return isSameText(description, change.after);
  const { percent, current, updatedAt } = progress ?? NO_PROGRESS;
  return updatedAt !== null && percent === change.percent && current === change.current;
}

const NO_PROGRESS: Progress = { percent: null, start: null, current: null, end: null, updatedAt: null };

function isSamePlace({ place }: ScoreChange, one: Checkable, other: Checkable): boolean {
  if (place === 'title') return isSameTitle(one.title, other.title);
  if (place === 'description') return isSameText(one.description, other.description);
  const parts = ['percent', 'start', 'current', 'end', 'updatedAt'] as const;
  return parts.every((part) => one.progress?.[part] === other.progress?.[part]);
}

/** GitLab trims titles. */
function isSameTitle(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
