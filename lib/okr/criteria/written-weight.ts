import type { Span } from '../description/block';

/** A weight as people write it among a criterion's words. Offsets are those of the text it was found in. */
export interface WrittenWeight {
  /** Percent, 0 to 100. */
  weight: number;
  /** Of the digits. */
  digits: Span;
  /** All that announces it, the space around included: ` (30%)`, ` - 30 %`, `30%: `, ` weight: 30%`. */
  piece: Span;
}

interface Candidate extends WrittenWeight {
  place: 'named' | 'end' | 'start' | 'middle' | 'alone';
}

/** Stands for each character of a link or reference, whose own percentages are none of the criterion's. */
export const OBJECT = '\ufffc';

const PERCENTAGE =
  /(?<![\p{L}\p{N}.,%/<>=~≥≤±+−–-])(\d{1,3}(?:\.\d{1,4}|,\d{1,2})?)[ \t\u00a0\u202f]?%(?![\p{L}\p{N}%]|[-–—]\d)/gu;
const NAME_BEFORE = /(?<![\p{L}\p{N}])(?:weight(?:ing|ed)?|contribut(?:ion|es|ing))[\s:=*_`~]{0,6}$/iu;
const NAME_AFTER =
  /^[\s*_`~]{0,4}(?:weight(?:ing)?|contribution|of the (?:score|objective|okr|key result|kr))(?![\p{L}\p{N}]|[\s*_`~]{0,4}[:=\d])/iu;
/** The longest name with what may stand beside it: looking no further keeps this linear. */
const NAME_LENGTH = 24;
const SPACE = /\s/;
const MARKUP = /[\s*_`~]/;
const EMPHASIS = /[*_`~]/;
const DASH = /[-–—|]/;
const COLON = /[-–—|:]/;
const BEFORE_DASH = /[\s\ufffc)*_`~]/;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * The weight in a criterion's words. Clear are, in this order: one that is named, `weight: 30%` or `30% weight`; one at
 * the end, in brackets or behind a dash, or at the start, in brackets or before a dash or colon; one in brackets
 * elsewhere; one that is all there is. Any other is part of what the words say (`from 38% to 53%`, `>99.95%`), and of
 * two that are equally clear none is taken: they are `rivals`. Linear in the length of the text.
 *
 * @param text one line, comments as spaces, links and references as {@link OBJECT}s
 */
export function weightIn(text: string): { found: WrittenWeight | null; rivals: boolean } {
  const matches = [...text.matchAll(PERCENTAGE)];
  const candidates = matches.flatMap((match) => candidateAt(text, match, matches.length === 1) ?? []);
  const at = (...places: Candidate['place'][]) => candidates.filter(({ place }) => places.includes(place));
  const clearest = [at('named'), at('end', 'start'), at('middle'), at('alone')].find((some) => some.length > 0) ?? [];
  const [found = null] = clearest;
  return clearest.length > 1 ? { found: null, rivals: true } : { found, rivals: false };
}

function candidateAt(text: string, match: RegExpExecArray, isOnly: boolean): Candidate | null {
  const [all, number = ''] = match;
  const weight = Number(number.replace(',', '.'));
  if (weight > 100) return null;
  const digits = { start: match.index, end: match.index + number.length };
  const { named, start, end } = withName(text, match.index, match.index + all.length);
  const found = (place: Candidate['place'], from: number, to: number): Candidate => {
    const piece = { start: skip(text, from, -1, SPACE), end: place === 'start' ? skip(text, to, 1, SPACE) : to };
    return { place: named ? 'named' : place, weight, digits, piece };
  };
  const before = skip(text, start, -1, MARKUP);
  const after = skip(text, end, 1, MARKUP);
  if (isBracket(text.charAt(before - 1), text.charAt(after))) {
    const whole = withEmphasis(text, before - 1, after + 1);
    const place = endsAt(text, whole.end) ? 'end' : skip(text, whole.start, -1, MARKUP) === 0 ? 'start' : 'middle';
    return found(place, whole.start, whole.end);
  }
  const own = withEmphasis(text, start, end);
  const dash = before - 1;
  if (endsAt(text, end) && DASH.test(text.charAt(dash)) && (dash === 0 || BEFORE_DASH.test(text.charAt(dash - 1)))) {
    return found('end', dash, own.end);
  }
  if (before === 0 && COLON.test(text.charAt(after))) return found('start', own.start, after + 1);
  if (named) return found('named', own.start, own.end);
  const isAll = isOnly && !WORDS.test(text.slice(0, start)) && !WORDS.test(text.slice(end));
  return isAll ? found('alone', own.start, own.end) : null;
}

/** The percentage with the word that says what it is. */
function withName(text: string, start: number, end: number) {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, start - NAME_LENGTH), start))?.[0].length ?? 0;
  const after = NAME_AFTER.exec(text.slice(end, end + NAME_LENGTH))?.[0].length ?? 0;
  return { named: before + after > 0, start: start - before, end: end + after };
}

/** Grown by the emphasis that opens right before it and closes right behind it. */
function withEmphasis(text: string, start: number, end: number): Span {
  const grown = { start, end };
  while (EMPHASIS.test(text.charAt(grown.start - 1)) && text[grown.start - 1] === text[grown.end]) {
    grown.start--;
    grown.end++;
  }
  return grown;
}

function endsAt(text: string, at: number): boolean {
  const end = skip(text, at, 1, MARKUP);
  return end === text.length || (/[.,;]/.test(text.charAt(end)) && skip(text, end + 1, 1, MARKUP) === text.length);
}

function isBracket(opening: string, closing: string): boolean {
  return (opening === '(' && closing === ')') || (opening === '[' && closing === ']');
}

/** The next offset in that direction at which no such character stands. */
function skip(text: string, from: number, step: 1 | -1, what: RegExp): number {
  let at = from;
  if (step === -1) while (at > 0 && what.test(text.charAt(at - 1))) at--;
  else while (at < text.length && what.test(text.charAt(at))) at++;
  return at;
}
