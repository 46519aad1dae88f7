import { plainWords } from '../description/plain-text';
import { mentionsIn } from '../initiatives/mentions';
import type { Mention } from '../initiatives/reference';
import type { CheckInLine } from './check-in';
import { readHealth } from './health-words';
import { oneLine } from './one-line';
import { readScores, type WrittenScores } from './read-scores';
import { isAside } from './without-asides';

/** A line of a check-in, as it is written. */
export interface ReadLine {
  line: CheckInLine;
  /** Digits written after the point of its score. */
  decimals: number;
  /** What it says before its score: a link, a reference or a title. Markdown. */
  subject: string;
}

interface Announced {
  /** Where its sign stands. */
  at: number;
  scores: WrittenScores;
}

/** Links are told from references whatever GitLab they lead to; nothing is resolved here. */
const NOWHERE = { origin: 'https://nowhere.invalid', relativeRoot: '', namespacePath: 'nowhere' };
const SIGN = /[\s*_`~)\]]*(?:={1,3}>|-{1,3}>|→|:|–|—|-{1,3})/y;
/** What may announce a score behind a title; what is escaped is the title's. */
const ANNOUNCING = /\\.|:|={1,3}>|-{1,3}>/g;
const SEPARATOR = /^\s*(?:[–—]\s?|-{1,3}\s|[,;.:]\s*)?/;

/**
 * Reads a line without its bullet: a link or reference, else (`isItem`: with a bullet alone) a title; scores, health,
 * words. A line with a link or reference needs no score; a number behind other words is none. Null: it is none. Total and
 * linear.
 */
export function readLine(text: string, isItem: boolean): ReadLine | null {
  const named = mentionsIn(text, { start: 0, end: text.length }, NOWHERE)[0] ?? null;
  const titled = isItem ? announced(text, 0, named?.start ?? text.length) : null;
  if (titled?.scores.hasUnit) {
    const subject = text.slice(0, titled.at);
    return lineOf(text, { title: plainWords(subject), url: null }, subject, titled.scores);
  }
  if (!named) return null;
  const sign = signEnd(text, named.end);
  const direct = scoresAt(text, sign ?? named.end);
  const found = direct ? { at: named.end, scores: direct } : sign === null ? scoresBehind(text, named) : null;
  if (!found && !saysSomething(text, named.end, sign)) return null;
  const scores = found?.scores ?? unscored(sign ?? named.end);
  return lineOf(text, itemOf(text, named), text.slice(0, found?.at ?? named.end), scores);
}

/** `(Anna): 40%` behind a link, a title behind a reference; a number behind other words is of something else. */
function scoresBehind(text: string, { start, end }: Mention): Announced | null {
  const found = announced(text, end, text.length);
  const isLink = text.startsWith('[', start);
  return found && (!isLink || isAside(text.slice(end, found.at))) ? found : null;
}

/** The first scores that a colon or an arrow announces from `from` on, before `to`. */
function announced(text: string, from: number, to: number): Announced | null {
  for (const { 0: sign, index } of text.slice(from, to).matchAll(ANNOUNCING)) {
    const at = from + index;
    const scores = sign.startsWith('\\') ? null : scoresAt(text, at + sign.length);
    if (scores) return { at, scores };
  }
  return null;
}

function scoresAt(text: string, at: number): WrittenScores | null {
  return readScores(text, at, (end) => readHealth(text, end) !== null);
}

function lineOf(
  text: string,
  item: Pick<CheckInLine, 'title' | 'url'>,
  subject: string,
  { before, after, decimals, end }: WrittenScores,
): ReadLine {
  const health = readHealth(text, end);
  const words = oneLine(text.slice(health?.end ?? end).replace(SEPARATOR, ''));
  return { line: { ...item, before, after, health: health?.health ?? null, words }, decimals, subject };
}

function itemOf(text: string, { start, end, label }: Mention): Pick<CheckInLine, 'title' | 'url'> {
  const source = text.slice(start, end);
  const close = source.indexOf(']', source.indexOf(label, 1) + label.length);
  if (!source.startsWith('[') || source[close + 1] !== '(') {
    return { title: label, url: /^https?:/i.test(label) ? label : null };
  }
  const [address = ''] = source
    .slice(close + 2, -1)
    .trim()
    .split(/\s/, 1);
  const url = address.replace(/^<|>$/g, '');
  return { title: plainWords(label), url: /^https?:/i.test(url) ? url : null };
}

/** Without a score: there is a sign and something behind it, or health. */
function saysSomething(text: string, at: number, sign: number | null): boolean {
  return readHealth(text, at) !== null || (sign !== null && text.slice(sign).trim() !== '');
}

function unscored(end: number): WrittenScores {
  return { before: null, after: null, decimals: 0, hasUnit: false, end };
}

function signEnd(text: string, at: number): number | null {
  SIGN.lastIndex = at;
  const found = SIGN.exec(text);
  return found && at + found[0].length;
}
