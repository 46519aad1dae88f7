import type { ArrowScore, Outcome } from '../arrow';
import type { Span } from '../description/block';
import { isPlaceholder } from '../description/placeholder';
import { plainWords } from '../description/plain-text';
import { withoutComments } from '../description/prose';
import { mentionsIn } from '../initiatives/mentions';
import { isVacant } from '../initiatives/read-links';
import type { Mention, Reference, ReferenceHome } from '../initiatives/reference';
import type { Health } from '../item';
import type { Profile } from '../profile';
import { roleOfTitle } from '../recognise';
import { scoreOfTitle } from '../title-score';

/** A key result as an objective's description lists it: a list item, a line or a table's row. */
export interface ListedLine {
  /** Its words, links as their labels, without `KR 2:`, score and health. */
  title: string;
  /** The item behind it; null: text alone. */
  reference: Reference | null;
  /** There are words beside the reference, so it may be no more than mentioned. */
  hasOwnWords: boolean;
  /** It stands where key results are listed; false: the line alone says so, `KR: …`. */
  isInList: boolean;
  outcome: Outcome | null;
  health: Health | null;
}

const WORDS = /[\p{L}\p{N}]/u;

/** Reads `text` from `start` to `end`, behind marker and task box. Null: it names nothing. */
export function listedLine(
  text: string,
  { start, end }: Span,
  isInList: boolean,
  home: ReferenceHome,
  profile: Profile,
): ListedLine | null {
  const seen = withoutComments(text.slice(start, end), false).trimEnd();
  if (isPlaceholder(seen)) return null;
  const score = firstScore(seen);
  const mentions = mentionsIn(text, { start, end }, home)
    .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }))
    .filter((mention) => seen[mention.start] !== ' ');
  const upTo = score?.start ?? seen.length;
  // What is named behind the score is a remark on it.
  const named = mentions.find((mention) => mention.target.kind === 'item' && mention.start < upTo) ?? null;
  const title = withoutPrefix(wordsOf(seen, upTo, mentions, null), profile);
  const reference = named?.target.kind === 'item' ? named.target.reference : null;
  if (!reference && isVacant(title)) return null;
  const hasOwnWords = WORDS.test(withoutPrefix(wordsOf(seen, upTo, mentions, named), profile));
  return { title, reference, hasOwnWords, isInList, outcome: score?.outcome ?? null, health: score?.health ?? null };
}

/** The score of the first line that has one: people break the line before the arrow. */
function firstScore(text: string): ArrowScore | null {
  let at = 0;
  for (const line of text.split(/[\r\n]/)) {
    const score = scoreOfTitle(line);
    if (score) return { ...score, start: at + score.start };
    at += line.length + 1;
  }
  return null;
}

/** Whether a line says itself that it is a key result: `KR: …`, `**KR 2:** …`. */
export function saysKeyResult(line: string, profile: Profile): boolean {
  if (!line.includes(':')) return false;
  return roleOfTitle(plainWords(line.slice(0, 200)), profile) === 'key-result';
}

/** The words of a title without `KR 2:`; '' when it has no other. */
export function withoutPrefix(title: string, profile: Profile): string {
  if (!roleOfTitle(title, profile)) return title;
  return title.slice(title.indexOf(':') + 1).trim();
}

/** The words up to `end`, mentions as their labels and `without` left out. */
function wordsOf(seen: string, end: number, mentions: readonly Mention[], without: Mention | null): string {
  const parts: string[] = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.start >= end) break;
    parts.push(seen.slice(at, mention.start), mention === without ? '' : mention.label);
    at = mention.end;
  }
  parts.push(seen.slice(at, Math.max(at, end)));
  return plainWords(parts.join(''));
}
