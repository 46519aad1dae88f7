import type { Cadence } from '../cadence';
import { cutOffFor } from '../cut-offs';
import type { Comment } from '../initiatives/initiative';
import { mentionsIn } from '../initiatives/mentions';
import { type ReferenceHome, referenceKey } from '../initiatives/reference';
import type { Day, Instant, Item } from '../item';
import { titleWords } from '../title-words';
import { isAboutItself } from './about-itself';
import { byDate } from './by-date';
import type { CheckInReading } from './check-in';
import { oneLine } from './one-line';
import { type PlacedLine, placedCheckIn } from './parse-check-in';
import { withoutAsides } from './without-asides';

type Finder = (line: PlacedLine) => string | null;

/**
 * What comments in the form of a check-in tell of key results, by item id, oldest first; one reading for each comment and
 * key result, its last line. A line is a key result's by its link or reference, else by its title; one that names
 * another item is nobody's, nor is one whose title two of them have. By title, words may stand before it, unless only one
 * key result is given: they may belong to the title of another.
 *
 * @param comments newest first
 * @param home where the comments stand
 * @param cadence by whose cut-off an edit is one of its week
 */
export function checkInReadings(
  comments: readonly Comment[],
  keyResults: readonly Item[],
  home: ReferenceHome,
  cadence: Cadence,
): Map<string, CheckInReading[]> {
  const readings = new Map<string, CheckInReading[]>();
  const idOf = finder(keyResults, home);
  for (const comment of comments.toReversed()) {
    for (const [id, reading] of readingsOf(comment, idOf, cadence)) {
      const known = readings.get(id);
      if (known) known.push(reading);
      else readings.set(id, [reading]);
    }
  }
  // An old comment may have been edited since a newer one was written.
  return new Map([...readings].map(([id, known]) => [id, byDate(known)]));
}

function readingsOf(comment: Comment, idOf: Finder, cadence: Cadence): Map<string, CheckInReading> {
  const found = new Map<string, CheckInReading>();
  const checkIn = placedCheckIn(comment.body);
  if (!checkIn) return found;
  const at = dateOf(comment, checkIn.day, cadence);
  for (const placed of checkIn.lines) {
    const id = idOf(placed);
    const { before, after: percent, health, words } = placed.line;
    const said = words || oneLine(placed.below.join(' '));
    if (id !== null)
      found.set(id, { before, percent, decimals: placed.decimals, health, words: said, at, author: comment.author });
  }
  return found;
}

/** The last edit, up to the cut-off it is for: who mends a word in an old check-in looked at no score. */
function dateOf({ at, editedAt }: Comment, day: Day, cadence: Cadence): Instant {
  const [written, edited] = [Date.parse(at), Date.parse(editedAt ?? '')];
  if (!(edited > written)) return at;
  const cutOff = cutOffFor(day, cadence);
  // At the cut-off itself the next turn begins.
  const latest = cutOff === null ? written : Math.min(edited, cutOff - 1);
  return latest > written ? new Date(latest).toISOString() : at;
}

function finder(keyResults: readonly Item[], home: ReferenceHome): Finder {
  const byKey = new Map(keyResults.map((item) => [referenceKey(item), item]));
  const titled = keyResults
    .map(({ id, title }) => ({ id, words: titleWords(title) }))
    .filter(({ words }) => words.trim());
  return ({ subject, line }) => {
    const named = mentionsIn(subject, { start: 0, end: subject.length }, home).filter(
      ({ target }) => target.kind === 'item',
    );
    for (const { target, end } of named) {
      const item = target.kind === 'item' ? byKey.get(referenceKey(target.reference)) : undefined;
      if (item) return isAboutItself(subject.slice(end), item.title) ? item.id : null;
    }
    return named.length > 0 ? null : idByTitle(titled, keyResults.length === 1, line.title);
  };
}

/**
 * The one whose title ends it as whole words, asides apart: what is said behind a title is of something else. Of several
 * the longest, as one title may be part of another; where only one is known, the other may be, so it is all that is said.
 */
function idByTitle(titled: readonly { id: string; words: string }[], isAlone: boolean, title: string): string | null {
  const said = [titleWords(title), titleWords(withoutAsides(title))];
  if (isAlone) return titled.find(({ words }) => said.includes(words))?.id ?? null;
  const within = titled.filter(({ words }) => said.some((one) => one.endsWith(words)));
  const longest = Math.max(...within.map(({ words }) => words.length));
  const best = within.filter(({ words }) => words.length === longest);
  return best.length === 1 ? (best[0]?.id ?? null) : null;
}
