import { scan } from '../description/scan';
import type { Day } from '../item';
import type { CheckIn } from './check-in';
import { type CommentLine, commentLines } from './comment-lines';
import { dayOfHeading } from './dated-heading';
import { type ReadLine, readLine } from './read-line';

/** Nobody's week is longer; a page that shows a megabyte of junk stays quick. */
const LONGEST = 100_000;

/** A check-in with where its lines stand. */
export interface PlacedCheckIn {
  day: Day;
  /** Where its heading's line ends. */
  headingEnd: number;
  lines: PlacedLine[];
}

export interface PlacedLine extends ReadLine {
  at: CommentLine;
  /** What stands below it as part of the same list item or paragraph. */
  below: string[];
  /** Where that ends; the line's own end when there is nothing. */
  belowEnd: number;
}

/**
 * The check-in a comment holds, by whomever and however edited since: from a heading with its day (any level, also in
 * bold, `Weekly check-in: 2023-10-25`) to the next such heading, every line that names a key result and what came of it.
 * What cannot be read is left out. Null: the comment is no check-in, as is one of more than 100,000 characters. Total.
 */
export function parseCheckIn(text: string): CheckIn | null {
  const found = placedCheckIn(text);
  return found && { day: found.day, lines: found.lines.map(({ line }) => line) };
}

/** The same with places. Quotes, code, HTML and comments hold no lines. */
export function placedCheckIn(text: string): PlacedCheckIn | null {
  if (text.length > LONGEST || !/check/i.test(text)) return null;
  let found: PlacedCheckIn | null = null;
  let open: PlacedLine | null = null;
  for (const at of commentLines(text, scan(text))) {
    const day = mayBeHeading(at) ? dayOfHeading(at.text, 'check-in') : null;
    if (day !== null && found) return found;
    if (day !== null) found = { day, headingEnd: at.end, lines: [] };
    else if (found && at.block.kind !== 'blank') open = addLine(found.lines, at, open);
  }
  return found;
}

/** Adds a line, or what stands below the one that is still open; the line that is open then. */
function addLine(lines: PlacedLine[], at: CommentLine, open: PlacedLine | null): PlacedLine | null {
  const { kind } = at.block;
  const read = kind === 'paragraph' || kind === 'list-item' ? readLine(at.text, at.isItem) : null;
  if (read) {
    const line = { ...read, at, below: [], belowEnd: at.end };
    lines.push(line);
    return line;
  }
  if (!open || !isBelow(at, open.at)) return null;
  if (kind !== 'comment') open.below.push(at.text);
  open.belowEnd = at.end;
  return open;
}

function isBelow({ block }: CommentLine, { block: above }: CommentLine): boolean {
  return block === above || (above.kind === 'list-item' && block.depth > above.depth);
}

/** A longer line is a sentence. */
const MOST_WORDS = 8;

function mayBeHeading({ block: { kind }, text, isItem }: CommentLine): boolean {
  if (kind !== 'paragraph') return kind === 'heading';
  return !isItem && text.split(' ', MOST_WORDS + 1).length <= MOST_WORDS;
}
