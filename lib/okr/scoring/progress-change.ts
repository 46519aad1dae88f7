import type { Item } from '../item';
import type { Profile } from '../profile';
import { type Reading, scoreOf } from '../reading';
import type { Role } from '../recognise';
import type { FieldScore } from './field-score';
import type { ScoreChange, ScoreRefusal } from './score-change';

/** An item, and all by which it is told what its score is. */
export interface Scored {
  item: Item;
  role: Role;
  profile: Profile;
  /** Readings of it that stand elsewhere than on the item. */
  elsewhere?: readonly Reading[] | undefined;
}

/**
 * The change that sets a progress field, seen as the whole item will be read then.
 *
 * @param field null: start and end are the same
 * @param rounded as in {@link ScoreChange}
 */
export function progressChange(
  scored: Scored,
  field: FieldScore | null,
  rounded: boolean,
): ScoreChange | { refused: ScoreRefusal } {
  const { progress, createdAt } = scored.item;
  if (!field || !progress) return { refused: 'start-equals-end' };
  const after = { progress: { ...progress, ...field, updatedAt: progress.updatedAt ?? createdAt } };
  return { place: 'progress', ...field, rounded, outweighedBy: outweighedBy(scored, after, field.percent) };
}

/** What counts instead once the item is changed like this; null: what is `written`. */
export function outweighedBy(
  { item, role, profile, elsewhere }: Scored,
  after: Partial<Item>,
  written: number,
): Reading | null {
  const { reading } = scoreOf({ ...item, ...after }, role, profile, elsewhere);
  return reading && reading.percent !== written ? reading : null;
}
