import { type ArrowScore, endsInNotes, parseScoreAfter } from './arrow';
import type { ProseLine } from './description/prose';
import type { Role } from './recognise';
import type { ScoreLine } from './score-lines';

type Found = Pick<ScoreLine, 'arrow' | 'label'>;

/** At most one list marker: what is indented, or a heading, tells of something else than the item. */
const WORD =
  /^ ?(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[*_`]*((?:(?:overall|current|total)\s+)?progress|done|completed|closed)(?![^\W_])/i;
const SIGN = /^[\s*_`]*(?:={1,3}>|-{2,3}>|[:=])/;
const MARKS = /^[\s*_`([]*/;
const PERCENT = /^\d{1,4}(?:[.,]\d{1,2})?\s?%/;
const COUNT = /^(\d{1,6})\s+(?:out\s+)?of\s+(\d{1,6})(?![.,]?\d|[^\W_]|\s?[%/])/i;
const FRACTION = /^(\d{1,6})\s?\/\s?(\d{1,6})(?!\d)/;
const REACHED = /^\s+(?:done|closed|completed?)(?![^\W_])/i;
const BARE = /^ ?[*_`]*(?=\d)/;

/**
 * The lines that tell how much of an item is done without calling it a score: `Progress: 3/5`, `Done: 63%`,
 * `Completed 4 out of 6`, and for a key result a paragraph that is nothing but `65 of 106 closed`. Only a health word
 * and a note in brackets may follow. No line counts where two of them differ: they tell of several things.
 *
 * Not read, because a number nobody meant would be a guess: `Done: 25/12` and `Closed: 3/5`, which may be days,
 * `Status: 63%`, which may be of anything, and more than all.
 *
 * @param lines as `proseLines` gives them
 */
export function findProgressLines(lines: readonly ProseLine[], role: Role): ScoreLine[] {
  const found = lines.flatMap(({ number, offset, text }, at) => {
    const score = announced(text) ?? (role === 'key-result' && isAlone(lines, at) ? bare(text) : null);
    return score ? [{ line: number, offset, ...score }] : [];
  });
  const said = new Set(found.map(({ arrow }) => (arrow.outcome.kind === 'percent' ? arrow.outcome.percent : null)));
  return said.size > 1 ? [] : found;
}

/** A line that begins with a word for it. */
function announced(line: string): Found | null {
  const word = WORD.exec(line);
  if (!word) return null;
  const label = word[1] ?? '';
  const sign = SIGN.exec(line.slice(word[0].length))?.[0] ?? '';
  const end = word[0].length + sign.length;
  const from = end + lengthOf(MARKS, line.slice(end));
  const value = line.slice(from);
  const start = sign === '' ? from : word[0].length;
  const counted = COUNT.exec(value);
  const score = counted
    ? ofTotal(counted, { line, start, from })
    : isValue(value, label, sign !== '') && parseScoreAfter(line, start, sign === '' ? from : end);
  return score && endsInNotes(line, withReached(line, score)) ? { arrow: score, label } : null;
}

/** Whether a percentage, or a fraction that can be no day, stands there. */
function isValue(value: string, label: string, isSigned: boolean): boolean {
  if (PERCENT.test(value)) return true;
  const [, over, under] = FRACTION.exec(value) ?? [];
  if (!isSigned || over === undefined || /^c/i.test(label)) return false;
  return !/^done/i.test(label) || Number(over) <= Number(under);
}

/** A line that is nothing but a count. */
function bare(line: string): Found | null {
  const from = BARE.exec(line)?.[0].length;
  const counted = from === undefined ? null : COUNT.exec(line.slice(from));
  const score = from !== undefined && counted && ofTotal(counted, { line, start: from, from });
  if (!score) return null;
  const whole = withReached(line, score);
  return whole !== score && endsInNotes(line, whole) ? { arrow: whole, label: '' } : null;
}

/** `3 of 5`; null for more than all, and for nothing of nothing. */
function ofTotal(
  [all, over, under]: RegExpExecArray,
  { line, start, from }: { line: string; start: number; from: number },
): ArrowScore | null {
  const [done, total] = [Number(over), Number(under)];
  if (total === 0 || done > total) return null;
  const percent = (100 * done) / total;
  return {
    outcome: { kind: 'percent', percent, decimals: 0 },
    health: null,
    start,
    end: from + all.length,
    text: line.slice(0, start).trim(),
  };
}

/** The same up to the `done` behind it. */
function withReached(line: string, score: ArrowScore): ArrowScore {
  const length = lengthOf(REACHED, line.slice(score.end));
  return length === 0 ? score : { ...score, end: score.end + length };
}

function isAlone(lines: readonly ProseLine[], at: number): boolean {
  const number = lines[at]?.number ?? 0;
  const [before, after] = [lines[at - 1], lines[at + 1]];
  return (
    after?.number !== number + 1 && (before?.number !== number - 1 || /^(?: {0,3}#|\s*(?:-+|=+)\s*$)/.test(before.text))
  );
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
