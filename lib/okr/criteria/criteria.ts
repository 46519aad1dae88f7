import type { Span } from '../description/block';
import type { Mention } from '../initiatives/reference';

/** One scoring criterion: a list item or table row that says what counts how much. */
export interface Criterion {
  /** Its line in the description. */
  span: Span;
  /** Number of the list's item or of the table's row as `setCell` counts. */
  at: number;
  /** Its words, without weight, score, box and link address. */
  title: string;
  /** Percentage contribution; null: none is written. */
  weight: number | null;
  /** Where the weight's digits stand, without the percent sign; null: none is written. */
  weightSpan: Span | null;
  /** What it names; null: it stands for itself. */
  mention: Mention | null;
  /** Null: it has no box. */
  ticked: boolean | null;
  /** Percent written behind an arrow or in a score column; null: none. */
  written: number | null;
}

/** The criteria of one description, in order. */
export interface Criteria {
  form: 'list' | 'table';
  /** Of the section's heading to its end. */
  section: Span;
  items: Criterion[];
}
