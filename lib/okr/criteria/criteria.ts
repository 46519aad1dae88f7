import type { Span } from '../description/block';
import type { Mention } from '../initiatives/reference';

/** One scoring criterion: a list item or table row that says what counts how much. */
export interface Criterion {
  /** Its line in the description; of a list item its first paragraph. */
  span: Span;
  /** Number of the list's item or of the table's row as `setCell` counts. */
  at: number;
  /** Its words, without weight, score, box and link address. */
  title: string;
  /** Percentage contribution; null: none is written, or it cannot be told which of several it is. */
  weight: number | null;
  /** Where the weight's digits stand, without the percent sign; null: none is written. */
  weightSpan: Span | null;
  /** All that announces the weight within the words: ` (30%)`, `30% - `; null: none, or it has a cell of its own. */
  weightPiece: Span | null;
  /** Where its words stand, before its score: a weight can be put there. Null: its percentages contradict each other. */
  wordsSpan: Span | null;
  /** What it names; null: it stands for itself. */
  mention: Mention | null;
  /** Null: it has no box. */
  ticked: boolean | null;
  /** Percent written behind an arrow or in a score column; null: none. */
  written: number | null;
  /** Its box says that it no longer applies (`[~]`), or `OBE` or `cancelled` stands where its score would. */
  givenUp: boolean;
}

/** The criteria of one description, in order. */
export interface Criteria {
  form: 'list' | 'table';
  /** Of the section's heading to its end. */
  section: Span;
  /** Of a table: the columns of titles and of weights, counted from 0. Null: it has none, or this is a list. */
  columns: { title: number; weight: number | null } | null;
  items: Criterion[];
}
