import { type ArrowScore, parseArrow } from '../arrow';
import { smallest } from '../description/edit';
import { scan } from '../description/scan';
import { endPlace, topPlace } from '../description/section-place';
import { sectionsOf } from '../description/sections';
import type { RetroRule } from '../description-rules';
import type { Role } from '../recognise';
import { readRetro } from '../retro';
import { findScoreLines, type ScoreLine, scoreOfDescription } from '../score-lines';
import { edited, withParagraph } from '../scoring/paragraph';
import { replaceAndNote, replaceScore, restOfLine } from '../scoring/replace-value';
import { stateNotes } from './final-state';

const ARROW = /^Score => /;
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
  const top = [onTop(description, line, retro), withParagraph(description, topPlace(scan(description)), line)];
  const end = withParagraph(description, endPlace(description), line);
  // Of several lines the last one counts: where its value cannot change, the new one goes to the end; where a text has no
  // end that is read, to the top, since it counts before progress told in other words, or right below that line.
  const tries = last
    ? [
        inPlace(description, last, line),
        withRestNoted(description, last, line),
        end,
        ...top,
        below(description, last, line),
      ]
    : [...top, end];
  return tries.find((text) => isSame(scoreOfDescription(text, role), wanted)) ?? description;
}

function inPlace(text: string, last: ScoreLine, line: string): string {
  const [, value = '', note = ''] = /^(\S+)(.*)$/s.exec(line.replace(ARROW, '')) ?? [];
  const edit = replaceScore(text, last, value);
  const rest = restOfLine(text, edit.end);
  const marks = CLOSING_MARKS.exec(rest)?.[0] ?? '';
  const old = OLD_NOTE.exec(rest.slice(marks.length))?.[0] ?? '';
  const end = edit.end + marks.length + old.length;
  return edited(text, smallest(text, { ...edit, end, text: edit.text + marks + note }));
}

function withRestNoted(text: string, last: ScoreLine, line: string): string {
  return edited(text, replaceAndNote(text, last, line.replace(ARROW, '')));
}

function below(text: string, { offset }: ScoreLine, line: string): string {
  return withParagraph(text, offset + restOfLine(text, offset).length, line);
}

function onTop(text: string, line: string, rule: RetroRule): string {
  const blocks = scan(text);
  const top = topPlace(blocks);
  const retro = readRetro(text, sectionsOf(blocks), rule);
  const isOnTop = retro !== null && text.slice(top, retro.section.start).trim() === '';
  if (!isOnTop) return withParagraph(text, top, line);
  return withParagraph(text, retro.end < text.length ? retro.end : endPlace(text), line);
}

function isSame(one: ArrowScore | null, other: ArrowScore | null): boolean {
  if (one?.outcome.kind === 'percent' && other?.outcome.kind === 'percent')
    return one.outcome.percent === other.outcome.percent;
  return one?.outcome.kind === other?.outcome.kind;
}
