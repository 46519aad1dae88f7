import { type ArrowScore, parseArrow } from '../arrow';
import { applyEdits, type Edit, lineEndOf, smallest } from '../description/edit';
import { scan } from '../description/scan';
import { endPlace, topPlace } from '../description/section-place';
import { sectionsOf } from '../description/sections';
import type { RetroRule } from '../description-rules';
import type { Role } from '../recognise';
import { readRetro } from '../retro';
import { findScoreLines, type ScoreLine, scoreOfDescription } from '../score-lines';
import { stateNotes } from './final-state';

const ARROW = /^Score => /;
/** What announces a score, with the marks opened for it. */
const SIGN = /^(?:[-=]{1,3}>|>=|[\s*_`]*[:=]>?)[\s*_`([]*/;
const CLOSING_MARKS = /^[`*_)\]]*/;
const OLD_NOTE = new RegExp(String.raw`^\s*\((?:${Object.values(stateNotes).join('|')})\)`, 'i');

/**
 * A description that tells its item's final score. Where it tells one already, only that value changes, and the note
 * behind it; of several lines the last one, which is the one that counts. Else the line goes on top, below a retro that
 * stands there. What is read from the description then is the line's score; one that nothing readable can be made of
 * stays as it is.
 *
 * @param line as `finalLine` writes it
 */
export function withFinalScore(description: string, role: Role, line: string, retro: RetroRule): string {
  const wanted = parseArrow(line);
  const last = findScoreLines(description, role).at(-1);
  const tries = last
    ? [inPlace(description, last, line), withRestNoted(description, last, line)]
    : [onTop(description, line, retro), put(description, topPlace(scan(description)), line)];
  // Of several lines the last one counts: where no other place will do, it goes to the end.
  tries.push(put(description, endPlace(description), line));
  return tries.find((text) => isSame(scoreOfDescription(text, role), wanted)) ?? description;
}

function inPlace(text: string, { offset, arrow }: ScoreLine, line: string): string {
  const [start, end] = [offset + arrow.start, offset + arrow.end];
  const [, value = '', note = ''] = /^(\S+)(.*)$/s.exec(line.replace(ARROW, '')) ?? [];
  const from = start + (SIGN.exec(text.slice(start, end))?.[0].length ?? 0);
  const rest = restOfLine(text, end);
  // `6/5 (100%)` opens a bracket within the value.
  const opened = text.slice(from, end).includes('(') && rest.startsWith(')') ? 1 : 0;
  const marks = CLOSING_MARKS.exec(rest.slice(opened))?.[0] ?? '';
  const old = OLD_NOTE.exec(rest.slice(opened + marks.length))?.[0].length ?? 0;
  const to = end + opened + marks.length + old;
  return edited(text, smallest(text, { start: from, end: to, text: value + marks + note }));
}

/** With what stood there in brackets behind it: `Score: OBE, 40% done` has a second number that would count too. */
function withRestNoted(text: string, { offset, arrow }: ScoreLine, line: string): string {
  const start = offset + arrow.start;
  const from = start + (SIGN.exec(text.slice(start, offset + arrow.end))?.[0].length ?? 0);
  const rest = restOfLine(text, from);
  const old = rest.trimEnd().replaceAll('(', '[').replaceAll(')', ']');
  return edited(text, { start: from, end: from + rest.length, text: `${line.replace(ARROW, '')} (${old})` });
}

function onTop(text: string, line: string, rule: RetroRule): string {
  const blocks = scan(text);
  const top = topPlace(blocks);
  const retro = readRetro(text, sectionsOf(blocks), rule);
  const isOnTop = retro !== null && text.slice(top, retro.section.start).trim() === '';
  if (!isOnTop) return put(text, top, line);
  return put(text, retro.end < text.length ? retro.end : endPlace(text), line);
}

/** The line as a paragraph of its own at `at`, with a blank line on both sides. */
function put(text: string, at: number, line: string): string {
  const end = lineEndOf(text);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const gapBefore = before.trim() === '' ? '' : end.repeat(2 - endsOf(before.slice(before.trimEnd().length)));
  const isLast = after.trim() === '';
  const gapAfter = isLast
    ? endsOf(after) === 0 && endsOf(before.slice(-1)) > 0
      ? end
      : ''
    : end.repeat(2 - endsOf(leading(after)));
  return edited(text, { start: at, end: at, text: gapBefore + line + gapAfter });
}

function leading(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

/** How many line ends, up to two. */
function endsOf(space: string): number {
  return Math.min(2, space.match(/\r\n|\n|\r/g)?.length ?? 0);
}

function edited(text: string, edit: Edit): string {
  const done = applyEdits(text, [edit]);
  return done.ok ? done.text : text;
}

function restOfLine(text: string, from: number): string {
  return /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
}

function isSame(one: ArrowScore | null, other: ArrowScore | null): boolean {
  if (one?.outcome.kind === 'percent' && other?.outcome.kind === 'percent')
    return one.outcome.percent === other.outcome.percent;
  return one?.outcome.kind === other?.outcome.kind;
}
