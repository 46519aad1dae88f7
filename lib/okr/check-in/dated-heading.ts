import { dayNumber } from '../day';
import { plainWords } from '../description/plain-text';
import type { Day } from '../item';

/** What a comment's heading says that it is. */
export type DatedHeading = keyof typeof HEADINGS;

/** Up to three words before (`Weekly check-in`), and any sign up to the day (`Check-in: 2023-10-25`). */
const HEADINGS = { 'check-in': dated('check[ -]?ins?'), reminder: dated('reminder') };

/** The day of a line that is such a heading, whatever its level or emphasis; null: it is none, or tells no day. */
export function dayOfHeading(line: string, heading: DatedHeading): Day | null {
  const day = HEADINGS[heading].exec(plainWords(line.replace(/^\s*#{1,6}\s/, '')))?.[1] ?? '';
  return dayNumber(day) === null ? null : day;
}

function dated(name: string): RegExp {
  const before = String.raw`^(?:[\p{L}\p{N}’']{1,40} ){0,3}`;
  const between = String.raw`(?: (?:for|of))?[^\p{L}\p{N}]{1,5}`;
  return new RegExp(String.raw`${before}${name}${between}(\d{4}-\d\d-\d\d)(?![\p{L}\p{N}])`, 'iu');
}
