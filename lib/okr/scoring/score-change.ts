import type { Item } from '../item';
import type { Profile } from '../profile';
import type { Reading } from '../reading';
import type { Role } from '../recognise';
import { findScoreLines } from '../score-lines';
import { scoreOfTitle } from '../title-score';
import { fieldScore } from './field-score';
import { hundredths } from './format-percent';
import { outweighedBy, progressChange } from './progress-change';
import { withScoreLine } from './with-score-line';
import { withTitleScore } from './with-title-score';

/** Where a score is written. */
export type ScorePlace = 'progress' | TextPlace;

type TextPlace = 'title' | 'description';

/** A score on its way to one place of one item. */
export type ScoreChange = (
  | {
      place: 'progress';
      /** What GitLab's field will show, a whole number. */
      percent: number;
      /** What is sent for it. */
      current: number;
      /** The field cannot hold the score as it was given. */
      rounded: boolean;
    }
  | { place: 'title'; before: string; after: string }
  | { place: 'description'; before: string; after: string }
) & {
  /** What counts instead once it is written, as another place says otherwise and comes first; null: this counts. */
  outweighedBy: Reading | null;
};

/** Why a score cannot be written as it is. */
export type ScoreRefusal =
  /** Not a percentage from 0 to 1000. */
  | 'not-a-score'
  /** GitLab computes the progress of an objective, and would overwrite it. */
  | 'objective'
  /** The progress field's start and end are the same: GitLab refuses any value. */
  | 'start-equals-end'
  /** A title that would be too long, or a text in which no line would be read. */
  | 'no-place'
  /** The profile reads no score in texts, so that none would count. */
  | 'not-read';

const HIGHEST = 1000;
/** What a progress field holds at most. */
const FIELD_HIGHEST = 100;

/**
 * The change that writes a score to exactly one place of an item: its progress field where it has one; else where a
 * score stands already, and where none does, where the profile says. A score above 100 does not fit the field and is
 * written as text, which then counts beside a field that is full. Nothing is written by this; texts are written to two
 * decimals.
 *
 * @param elsewhere readings of it that stand elsewhere than on the item: they may outweigh what is written
 */
export function scoreChange(
  item: Item,
  role: Role,
  profile: Profile,
  percent: number,
  elsewhere: readonly Reading[] = [],
): ScoreChange | { refused: ScoreRefusal } {
  if (!(percent >= 0 && percent <= HIGHEST)) return { refused: 'not-a-score' };
  if (item.progress && role === 'objective') return { refused: 'objective' };
  const score = hundredths(percent);
  const scored = { item, role, profile, elsewhere };
  if (item.progress && score <= FIELD_HIGHEST) {
    const field = fieldScore(item.progress, score);
    return progressChange(scored, field, field?.percent !== score);
  }
  const place = textPlaceOf(item, role, profile);
  if (place === null) return { refused: 'not-read' };
  const before = item[place];
  const after = place === 'title' ? withTitleScore(before, score) : withScoreLine(before, role, score);
  if (after === null) return { refused: 'no-place' };
  return { place, before, after, outweighedBy: outweighedBy(scored, { [place]: after }, score) };
}

/**
 * The text in which a score stands, the one that counts where it stands in both; else where the profile writes. Null: the
 * profile reads none there.
 */
function textPlaceOf(item: Item, role: Role, { sources, writesTo }: Profile): TextPlace | null {
  const read = sources.filter((source) => source === 'title' || source === 'description');
  const stands = {
    title: () => scoreOfTitle(item.title) !== null,
    description: () => findScoreLines(item.description, role).length > 0,
  };
  const present = read.find((place) => stands[place]());
  if (present) return present;
  if (item.progress && read.includes('description')) return 'description';
  return read.includes(writesTo) ? writesTo : null;
}
