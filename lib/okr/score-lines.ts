import { type ArrowScore, parseArrow, parseScoreAfter } from './arrow';
import { proseLines } from './description/prose';
import { findProgressLines } from './progress-lines';
import type { Role } from './recognise';

/** A line of a description that tells the score of the item it describes. */
export interface ScoreLine {
  /** Number of the line, counted from 1. */
  line: number;
  /**
   * Where the line begins in the description, or its part behind a list marker that holds another block: the value
   * stands at `offset + arrow.start` to `offset + arrow.end`.
   */
  offset: number;
  arrow: ArrowScore;
  /**
   * What stands before the value, without list and heading markers: `Final score`, `KR: Improve on-call`, `Progress`.
   * Empty where the line is nothing but a count, `3 of 5 done`, which then is the value.
   */
  label: string;
}

/** What every value has: most descriptions lack it, and are not scanned. */
const VALUE_SIGN = /[%/]|OBE|cancell?ed|\d\s+(?:out\s+)?of\s/i;
const MARKERS = /^(?:[\s*_`]|(?:[-+]|\d{1,9}[.)]|#{1,6}|\[[ xX~]\])(?=\s))*/;
const SCORE = /^(?:(?:final|overall|current)\s+)?score(?![^\W_])/i;
const TRAILING_MARKS = /(?<![\s*_`:])[\s*_`:]+$/;
const SIGN = /^[\s*_`]*[:=]/;
const OWN_TITLE = { objective: /^(?:objective|okr)(?![a-z])/i, 'key-result': /^(?:kr|key\s+result)(?![a-z])/i };

/**
 * The lines that tell an item's own score, in order: `Score`, also `Final`, `Overall` or `Current score`, with an arrow,
 * `:` or `=` and a value; and the item's own line, `KR` / `Key result` for a key result, `Objective` / `OKR` for an objective,
 * with any title and an arrow. List, task, heading and emphasis markers may stand before. Fenced code, comments and
 * quotes do not count, nor does an arrow on any other line: a description holds many, of epics and other items. Several
 * own lines with different titles are other items' too (`KR 1: … => 100%`, `KR 2: … => 20%`), and none counts.
 * Where there is no such line, those that tell progress in other words count: {@link findProgressLines}.
 * Total, and linear in the length of the description.
 */
export function findScoreLines(description: string, role: Role): ScoreLine[] {
  if (!VALUE_SIGN.test(description)) return [];
  const prose = proseLines(description);
  const lines = prose.flatMap(({ number, offset, text }) => {
    const found = scoreOfLine(text, role);
    return found ? [{ line: number, offset, ...found }] : [];
  });
  const titled = ({ label }: ScoreLine) => !SCORE.test(label);
  const titles = new Set(lines.filter(titled).map(({ label }) => label));
  const own = titles.size > 1 ? lines.filter((line) => !titled(line)) : lines;
  return own.length > 0 ? own : findProgressLines(prose, role);
}

/** The score a description tells: the last one where there are several, people add below. Null: it tells none. */
export function scoreOfDescription(description: string, role: Role): ArrowScore | null {
  return findScoreLines(description, role).at(-1)?.arrow ?? null;
}

function scoreOfLine(line: string, role: Role): Pick<ScoreLine, 'arrow' | 'label'> | null {
  const from = MARKERS.exec(line)?.[0].length ?? 0;
  const body = line.slice(from);
  const word = SCORE.exec(body)?.[0];
  const own = OWN_TITLE[role].test(body);
  if (!word && !own) return null;
  const arrow = parseArrow(body);
  const label = arrow?.text.replace(TRAILING_MARKS, '');
  if (arrow && label && (own || label === word)) return { arrow: moved(arrow, from), label };
  const sign = word && SIGN.exec(body.slice(word.length));
  if (!sign) return null;
  const end = word.length + sign[0].length;
  const score = parseScoreAfter(body, end - 1, end);
  return score && { arrow: moved(score, from), label: word };
}

function moved(score: ArrowScore, by: number): ArrowScore {
  return { ...score, start: score.start + by, end: score.end + by };
}
