import type { Health } from './item';

export type Outcome =
  /** `percent` may have decimals and exceed 100; `decimals` is the count of digits written after the point. */
  { kind: 'percent'; percent: number; decimals: number } | { kind: 'cancelled' };

/** A score as people write it at the end of a line. `start` to `end` are offsets in that line: arrow to end of value. */
export interface ArrowScore {
  outcome: Outcome;
  health: Health | null;
  start: number;
  end: number;
  /** What stands before the arrow, trimmed, without a backtick, bracket or emphasis opened just for the score. */
  text: string;
}

const ARROW = /(?<![<=])={1,3}>(?![=>])|(?<![<-])-{2,3}>(?!>)/g;
const NUMBER = String.raw`\d{1,9}(?:\.\d{1,6}|,\d{1,2})?`;
const PERCENT = String.raw`(${NUMBER})\s*%(?![^\W_])`;
const FRACTION = String.raw`(${NUMBER})\s*/\s*(${NUMBER})(?![^\W_]|/|[.,]\d|\s*%)`;
/** A percentage, a fraction, a fraction with its percentage, or a cancellation. Groups: percent, over, under, percent. */
const VALUE = new RegExp(
  String.raw`^[\s\`*_([]*(?:${PERCENT}|${FRACTION}(?:[\s\`*_([=,:-]*${PERCENT})?|(?:OBE|cancell?ed)(?![^\W_]))`,
  'i',
);
const HEALTH = /^[\s`*_)\]([–—-]*(?:(on[\s_-]*track)|(needs[\s_-]*attention)|(at[\s_-]*risk))(?![^\W_]|-|\s+\w)/i;
const CLOSING = /^[\s`*_)\].!]*$/;
const OPENED_FOR_SCORE = /(?:^|\s)[`*_([]+$/;
const NOTE = /\([^()]*\)/g;
const RIVAL_PERCENT = /(?<![\w.,%/])\d+(?:[.,]\d+)?\s*%(?!\w)/;
const RIVAL_FRACTION = /(?<![\w.,%/])\d+(?:[.,]\d+)?\s*\/\s*\d/;
const HIGHEST_PERCENT = 1000;

/**
 * The score a line ends in: the *last* `=>`, `==>`, `===>`, `-->` or `--->`, then a percentage, a fraction (a
 * percentage written after it wins: `6/5 (100%)`) or `OBE` / `cancelled`, then optionally a health word and a note.
 * On a line without an arrow the typo `>=` counts when only the score and a health word follow it.
 *
 * Null, because a number nobody wrote would be a guess: other words (`=> DONE`, `=> In progress`, `=> OKR 50%
 * achieved`), two values outside parentheses (`=> 75% for deliverables, 46% for stretch`), `1,500%` (thousands or
 * decimals?), a percentage below 0 or above 1000, a division by zero.
 *
 * Total, and linear in the length of the line. Grammar: the spellings counted on GitLab's OKR pages, 2018 to 2024.
 */
export function parseArrow(line: string): ArrowScore | null {
  // Most titles hold no arrow of any kind.
  if (!line.includes('>')) return null;
  const arrow = [...line.matchAll(ARROW)].at(-1);
  if (arrow) return parseScoreAfter(line, arrow.index, arrow.index + arrow[0].length);
  const typo = line.lastIndexOf('>=');
  const score = typo < 0 ? null : parseScoreAfter(line, typo, typo + 2);
  return score && isClosing(line.slice(score.end)) ? score : null;
}

/**
 * The score whose value follows `line[start..end)`, the sign that announces it (an arrow, or a colon). Null as in
 * {@link parseArrow}.
 */
export function parseScoreAfter(line: string, start: number, end: number): ArrowScore | null {
  const value = VALUE.exec(line.slice(end));
  if (!value) return null;
  const valueEnd = end + value[0].length;
  const rest = line.slice(valueEnd);
  const outcome = outcomeOf(value, rest.replace(NOTE, ' '));
  if (!outcome) return null;
  const text = line.slice(0, start).replace(OPENED_FOR_SCORE, '').trim();
  return { outcome, health: healthAt(rest), start, end: valueEnd, text };
}

function outcomeOf(value: RegExpExecArray, rest: string): Outcome | null {
  const [, plain, over, under, beside] = value;
  const written = plain ?? beside;
  if (written !== undefined) {
    const decimals = written.split(/[.,]/)[1]?.length ?? 0;
    return RIVAL_PERCENT.test(rest) ? null : percentOutcome(toNumber(written), decimals);
  }
  if (over === undefined || under === undefined) return { kind: 'cancelled' };
  if (RIVAL_PERCENT.test(rest) || RIVAL_FRACTION.test(rest)) return null;
  return percentOutcome((100 * toNumber(over)) / toNumber(under), 0);
}

function percentOutcome(percent: number, decimals: number): Outcome | null {
  return percent <= HIGHEST_PERCENT ? { kind: 'percent', percent, decimals } : null;
}

function toNumber(written: string): number {
  return Number(written.replace(',', '.'));
}

function healthAt(rest: string): Health | null {
  const match = HEALTH.exec(rest);
  if (!match) return null;
  if (match[1]) return 'onTrack';
  return match[2] ? 'needsAttention' : 'atRisk';
}

/** Whether nothing but a health word and notes in brackets stands behind a score. */
export function endsInNotes(line: string, { end }: ArrowScore): boolean {
  return isClosing(line.slice(end).replace(NOTE, ' '));
}

function isClosing(rest: string): boolean {
  return CLOSING.test(rest.replace(HEALTH, ''));
}
