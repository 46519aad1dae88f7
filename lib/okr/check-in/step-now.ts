import type { Health, Item } from '../item';
import type { Profile } from '../profile';
import { scoreOf } from '../reading';
import type { Role } from '../recognise';
import { isSameProgress } from '../scoring/same-progress';
import { type ScoreChange, scoreChange } from '../scoring/score-change';
import type { Checkable, Step, StepNow } from './step';
import { isScoreThere, scoreOfChange, scoreWrittenIn } from './written-score';

/** Somebody changed what the step was to change. */
const CHANGED = 'changed';

/**
 * A step made anew on its item as it stands at the moment of writing. Only a change of its score or health stands in its
 * way, also of one that the step leaves as it is, since the comment tells it; a text that changed elsewhere gets the score
 * into what it is by now. What is there already is not sent again.
 */
export function stepNow(step: Step, now: Checkable, role: Role, profile: Profile): StepNow {
  const { title, description, progress, health } = now;
  const item: Item = { ...step.item, title, description, progress, health };
  const scoreToSend = scoreNow(step, item, role, profile);
  const healthToSend = healthNow(step, health);
  if (scoreToSend === CHANGED || healthToSend === CHANGED) {
    return { kind: 'changed', score: scoreOf(item, role, profile).reading?.percent ?? null, health };
  }
  if (!scoreToSend && !healthToSend) return { kind: 'there' };
  return { kind: 'write', score: scoreToSend, health: healthToSend };
}

/** Null: nothing is to be sent. */
function scoreNow(
  { item: seen, score }: Step,
  now: Item,
  role: Role,
  profile: Profile,
): ScoreChange | typeof CHANGED | null {
  if (!score) return isSameCounted(seen, now, role, profile) ? null : CHANGED;
  if (isScoreThere(now, score, role)) return null;
  if (!isSameScore(seen, now, score.place, role, profile)) return CHANGED;
  if (score.place === 'progress') return score;
  const percent = scoreOfChange(score, role);
  const again = typeof percent === 'number' ? scoreChange(now, role, profile, percent) : null;
  return again && 'place' in again && again.place === score.place ? again : CHANGED;
}

/** The same in the place that is written, and what counts on the item is the same, too. */
function isSameScore(seen: Item, now: Item, place: ScoreChange['place'], role: Role, profile: Profile): boolean {
  if (!isSameCounted(seen, now, role, profile)) return false;
  if (place === 'progress') return isSameProgress(seen.progress, now.progress);
  return scoreWrittenIn(place, seen[place], role) === scoreWrittenIn(place, now[place], role);
}

function isSameCounted(seen: Item, now: Item, role: Role, profile: Profile): boolean {
  const [before, after] = [scoreOf(seen, role, profile), scoreOf(now, role, profile)];
  return before.reading?.percent === after.reading?.percent && before.cancelled === after.cancelled;
}

/** Null: nothing is to be sent. */
function healthNow({ item: seen, health }: Step, now: Health | null): Step['health'] | typeof CHANGED {
  if (now === (health ? health.after : seen.health)) return null;
  return health && now === health.before ? health : CHANGED;
}
