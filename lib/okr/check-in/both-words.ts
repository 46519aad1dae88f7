/** In characters: a line of a comment that can still be read at a glance. */
const LONGEST = 500;
const ENDED = /[.!?…。！？]$/;
const GAP = /(?<=[.!?…。！？]) /;

/**
 * What was said of a key result in one week, in one line: the new words behind the earlier ones, as sentences of their
 * own. What is among the earlier sentences already is not said again; new words that hold the earlier ones take their
 * place. Of more than 500 characters the earliest sentences go; the new words are never cut. Both are single lines, as
 * {@link oneLine} gives them; again with the same words changes nothing.
 */
export function bothWords(earlier: string, words: string): string {
  if (words.includes(earlier)) return words;
  if (words === '' || sentencesOf(earlier).includes(sentencesOf(words))) return earlier;
  const room = LONGEST - words.length - 1;
  return [lastSentences(ended(earlier), room), words].filter((one) => one !== '').join(' ');
}

/** As many of the last ones as there is room for. */
function lastSentences(words: string, room: number): string {
  let left = words;
  while (left.length > room) {
    const gap = left.search(GAP);
    if (gap < 0) return '';
    left = left.slice(gap + 1);
  }
  return left;
}

/** One a line, a line end around each. */
function sentencesOf(words: string): string {
  return `\n${ended(words).split(GAP).join('\n')}\n`;
}

function ended(words: string): string {
  return ENDED.test(words) ? words : `${words}.`;
}
