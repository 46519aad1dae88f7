import { titleWithoutScore } from './title-score';

const PREFIX = /^(?:kr|key\s+result)\s*\d*\s*[:.–-]\s*/i;

/** The words by which a title is found in other texts: those of {@link wordsOf}, without its score and `KR 2:`. */
export function titleWords(title: string): string {
  return wordsOf(titleWithoutScore(title).replace(PREFIX, ''));
}

/** Words alone, a space around each: so that a title is found as whole words, whatever emphasis stands within. */
export function wordsOf(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
