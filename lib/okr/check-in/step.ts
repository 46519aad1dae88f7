import type { Health, Item } from '../item';
import type { ScoreChange, ScoreRefusal } from '../scoring/score-change';
import type { CheckInLine } from './check-in';

/** What the check-in of one key result changes, made from how the reader saw it. */
export interface Step {
  /** As the reader saw it. */
  item: Item;
  /** Null: the score stays. */
  score: ScoreChange | null;
  /** Null: it stays. */
  health: { before: Health | null; after: Health | null } | null;
  line: CheckInLine;
}

/** Why what was typed cannot be written as it is. */
export type StepRefusal =
  | ScoreRefusal
  /** Not a number of the metric's unit. */
  | 'not-a-value'
  /** This GitLab, or this type of item, has no health. */
  | 'no-health';

/** Of an item, all that a check-in reads and changes. */
export type Checkable = Pick<Item, 'title' | 'description' | 'progress' | 'health'>;

/** What a step comes to on an item as it stands by then. */
export type StepNow =
  /** Everything is there already: nothing is to be sent. */
  | { kind: 'there' }
  /** Somebody gave it another score or health than the reader saw: theirs. Percent. */
  | { kind: 'changed'; score: number | null; health: Health | null }
  /** What is to be sent; what is null is left as it is. */
  | { kind: 'write'; score: ScoreChange | null; health: Step['health'] };
