import { applyEdits, type Edit, lineEndOf } from '../description/edit';
import type { ReferenceHome } from '../initiatives/reference';
import { bothWords } from './both-words';
import type { CheckInLine } from './check-in';
import { formatLine } from './format-check-in';
import { linkAddress } from './item-link';
import { isOf, namedBy, namedIn } from './named';
import { oneLine } from './one-line';
import { type PlacedCheckIn, type PlacedLine, placedCheckIn } from './parse-check-in';
import { asidesIn } from './without-asides';

/**
 * A check-in's text with these lines: each in place of its key result's line (by what it refers to, however that is
 * spelled; where either refers to nothing, by its title), going on from the score it began with, its words behind those
 * said before (see {@link bothWords}); new ones behind the last line. A bare reference becomes a whole line; who is
 * named beside it stays. All else stays byte for byte, and a second time nothing changes. A text that is no check-in is
 * given back as it is.
 *
 * @param home where the comment stands
 */
export function withCheckInLines(body: string, lines: readonly CheckInLine[], home: ReferenceHome): string {
  const found = placedCheckIn(body);
  if (!found) return body;
  const placed = found.lines.map((place) => ({ place, named: namedIn(place, home) }));
  const places = new Map<PlacedLine, CheckInLine>();
  const added: CheckInLine[] = [];
  for (const line of lines) {
    const keyResult = namedBy(line, home);
    // People add below: of several lines on one key result the last one counts.
    const place = placed.findLast(({ named }) => isOf(named, keyResult))?.place;
    const again = added.findIndex((other) => isOf(namedBy(other, home), keyResult));
    if (place) places.set(place, continued(place.line, line));
    else if (again >= 0) added[again] = line;
    else added.push(line);
  }
  const edits = [...places].flatMap(([place, line]) => replaced(place, line, home));
  const edited = applyEdits(body, added.length > 0 ? [...edits, behindLast(body, found, added)] : edits);
  return edited.ok ? edited.text : body;
}

/** The week goes on from where it began, and what was said in it stands. */
function continued(told: CheckInLine, line: CheckInLine): CheckInLine {
  // A week that began without a score, and goes on with one.
  const beganUnscored = told.after !== null && line.after !== null;
  return {
    ...line,
    before: told.before ?? (beganUnscored ? null : line.before),
    words: bothWords(told.words, oneLine(line.words)),
  };
}

function replaced(place: PlacedLine, wanted: CheckInLine, home: ReferenceHome): Edit[] {
  const { line, at } = place;
  if (saysTheSame(line, wanted)) return [];
  // Without a bullet only a link makes a line.
  const bullet = at.isItem || wanted.url !== null ? '' : '- ';
  // Beside a title alone they would become part of it.
  const asides = wanted.url === null ? '' : asidesIn(namedIn(place, home).behind);
  return [{ start: at.start, end: at.end, text: bullet + formatLine(wanted, asides) }];
}

function saysTheSame(line: CheckInLine, wanted: CheckInLine): boolean {
  return (
    line.title === oneLine(wanted.title) &&
    line.url === (wanted.url && linkAddress(wanted.url)) &&
    line.before === wanted.before &&
    line.after === wanted.after &&
    line.health === wanted.health &&
    line.words === oneLine(wanted.words)
  );
}

/** A line behind it that Markdown would make part of the list item above, or make that a heading by. */
const JOINING = /^(?:\r\n|\r|\n)(?![ \t]*(?:[\r\n]|$|(?:[-+*]|\d{1,9}[.)])[ \t]))/;

function behindLast(body: string, { lines, headingEnd }: PlacedCheckIn, added: readonly CheckInLine[]): Edit {
  const end = lineEndOf(body);
  const last = lines.at(-1);
  const text = added.map((line) => `${end}${last ? bulletOf(last) : '- '}${formatLine(line)}`).join('');
  const from = last?.belowEnd ?? headingEnd;
  const at = from + body.slice(from).search(/[\r\n]|$/);
  const gap = JOINING.test(body.slice(at)) ? end : '';
  return { start: at, end: at, text: (last ? text : end + text) + gap };
}

function bulletOf({ at: { block } }: PlacedLine): string {
  return block.kind === 'list-item' ? `${' '.repeat(block.indent)}${block.marker} ` : '- ';
}
