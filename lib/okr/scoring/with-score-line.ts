import { smallest } from '../description/edit';
import { scan } from '../description/scan';
import { endPlace, topPlace } from '../description/section-place';
import type { Role } from '../recognise';
import { findScoreLines, scoreOfDescription } from '../score-lines';
import { formatPercent, hundredths } from './format-percent';
import { edited, withParagraph } from './paragraph';
import { replaceAndNote, replaceScore } from './replace-value';

/**
 * A description that tells this score. Where it tells one already only that value changes; of several lines the last
 * one, which is the one that counts. Else `Score => 63%` goes to the end, or on top where the end lies in code, a comment
 * or HTML that nobody closed. Every other line stays byte for byte, and what is read afterwards is this score. Null: no
 * place does that.
 *
 * @param percent 0 to 1000; written to two decimals
 */
export function withScoreLine(description: string, role: Role, percent: number): string | null {
  const value = formatPercent(percent);
  const last = findScoreLines(description, role).at(-1);
  const tries = [
    ...(last ? [edited(description, smallest(description, replaceScore(description, last, value)))] : []),
    ...(last ? [edited(description, replaceAndNote(description, last, value))] : []),
    ...[endPlace(description), topPlace(scan(description))].flatMap((at) => inserted(description, at, value) ?? []),
  ];
  return tries.find((text) => reads(text, role, hundredths(percent))) ?? null;
}

function inserted(text: string, at: number, value: string): string | null {
  const line = `Score => ${value}`;
  const after = withParagraph(text, at, line);
  const start = after.indexOf(line, at);
  const isParagraph = scan(after).some(
    (block) => block.start === start && block.kind === 'paragraph' && block.depth === 0,
  );
  return isParagraph ? after : null;
}

function reads(text: string, role: Role, percent: number): boolean {
  const outcome = scoreOfDescription(text, role)?.outcome;
  return outcome?.kind === 'percent' && outcome.percent === percent;
}
