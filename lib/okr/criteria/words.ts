import type { Outcome } from '../arrow';
import type { Span } from '../description/block';
import { plainWords } from '../description/plain-text';
import { withoutComments } from '../description/prose';
import { mentionsIn } from '../initiatives/mentions';
import type { Mention, ReferenceHome } from '../initiatives/reference';
import { scoreOfTitle } from '../title-score';
import type { Criterion } from './criteria';
import { OBJECT, type WrittenWeight, weightIn } from './written-weight';

/** What the words of one criterion say. Offsets are those of the whole text. */
export interface Words extends Pick<Criterion, 'title' | 'weight' | 'weightSpan' | 'weightPiece' | 'wordsSpan'> {
  mentions: Mention[];
  outcome: Outcome | null;
}

/** An arrow with a number behind it: whatever percentages follow, no weight is among them. */
const SCORE_ARROW = /(?:={1,3}|-{2,3})>[\s*_`([]*\d/;

/** Reads `text` from `start` to `end`: a list item's text behind marker and box, or a table's cell. */
export function wordsOf(text: string, { start, end }: Span, home: ReferenceHome): Words {
  const seen = withoutComments(text.slice(start, end), false).replace(/[\r\n]/g, ' ');
  const mentions = mentionsIn(text, { start, end }, home).filter((mention) => seen[mention.start - start] !== ' ');
  const plain = masked(seen, mentions, start);
  const score = scoreOfTitle(plain);
  const own = plain.slice(0, Math.min(score?.start ?? plain.length, SCORE_ARROW.exec(plain)?.index ?? plain.length));
  const { found, rivals } = weightIn(own);
  const moved = (span: Span) => ({ start: start + span.start, end: start + span.end });
  return {
    title: titleOf(seen, own.length, mentions, found, start),
    weight: found?.weight ?? null,
    weightSpan: found && moved(found.digits),
    weightPiece: found && moved(found.piece),
    wordsSpan: rivals ? null : { start, end: start + own.trimEnd().length },
    mentions,
    outcome: score?.outcome ?? null,
  };
}

function masked(seen: string, mentions: readonly Mention[], offset: number): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of mentions) {
    parts.push(seen.slice(at, start - offset), OBJECT.repeat(end - start));
    at = end - offset;
  }
  return parts.join('') + seen.slice(at);
}

/** The words up to `end` without the weight, links as their labels. */
function titleOf(
  seen: string,
  end: number,
  mentions: readonly Mention[],
  weight: WrittenWeight | null,
  offset: number,
): string {
  const replaced = mentions.map((mention) => ({
    start: mention.start - offset,
    end: mention.end - offset,
    text: mention.label,
  }));
  if (weight) replaced.push({ ...weight.piece, text: ' ' });
  const parts: string[] = [];
  let at = 0;
  for (const piece of replaced.toSorted((one, other) => one.start - other.start)) {
    if (piece.start >= end) break;
    parts.push(seen.slice(at, piece.start), piece.text);
    at = piece.end;
  }
  parts.push(seen.slice(at, Math.max(at, end)));
  return plainWords(parts.join(''));
}
