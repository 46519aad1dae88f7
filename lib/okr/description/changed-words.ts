import type { Span } from './block';

/**
 * The words that differ between a line and what it became: everything between what both begin and end with, whole
 * words. Null where more differs than not, and so nothing stands out.
 */
export function changedWords(before: string, after: string): { from: Span; to: Span } | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (head > 0 && (insideWord(before, head) || insideWord(after, head))) head--;
  while (tail > 0 && (insideWord(before, before.length - tail) || insideWord(after, after.length - tail))) tail--;
  const alike = before.slice(0, head) + before.slice(before.length - tail);
  if (!WORD.test(alike) || 2 * alike.length < Math.max(before.length, after.length)) return null;
  return { from: { start: head, end: before.length - tail }, to: { start: head, end: after.length - tail } };
}

/** Everything beyond ASCII counts as part of a word: no letter is cut in two. */
const WORD = /[\w\u0080-\uffff]/;

function insideWord(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
}
