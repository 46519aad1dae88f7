import type { Day, Health, Instant } from '../item';

/** What somebody reported on one key result in one week. */
export interface CheckInLine {
  /** Its title, without a score. */
  title: string;
  /** Absolute http(s) address; null: there is no item behind it. */
  url: string | null;
  /** Percent; null: no score. */
  before: number | null;
  /** Percent; null: still no score. The same as `before`: somebody looked, and it stands. */
  after: number | null;
  /** Null: nobody set it. */
  health: Health | null;
  /** One line, without white space around it; '' when there are none. Markdown as its writer typed it. */
  words: string;
}

/** The update of one week, as it stands in one comment. */
export interface CheckIn {
  /** The day it was asked for. */
  day: Day;
  lines: CheckInLine[];
}

/** What a comment tells of one key result: a reading with a date. */
export interface CheckInReading extends Pick<CheckInLine, 'before' | 'health' | 'words'> {
  /** Percent; null: the comment names it without a score. */
  percent: number | null;
  /** Digits written after the point. */
  decimals: number;
  at: Instant;
  /** Null: a deleted user. */
  author: string | null;
}
