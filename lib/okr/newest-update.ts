import type { Comment } from './initiatives/initiative';
import { mentionsIn } from './initiatives/mentions';
import { type ReferenceHome, referenceKey } from './initiatives/reference';
import type { Item } from './item';
import { titleWords, wordsOf } from './title-words';

/** An objective's status update, and which of its key results it speaks of. */
export interface StatusUpdate {
  comment: Comment;
  /** Ids of the key results it names, by link, reference or title. */
  named: Set<string>;
}

const SAYS_SO = /(?<![\p{L}\p{N}])(?:updates?|status)(?![\p{L}\p{N}])/iu;

/**
 * The newest comment that is a status update: one that names a key result, or whose first line has the word update or
 * status. Null: there is none.
 *
 * @param comments newest first
 */
export function newestUpdate(
  comments: readonly Comment[],
  keyResults: readonly Item[],
  home: ReferenceHome,
): StatusUpdate | null {
  const known = keyResults.map((item) => ({
    id: item.id,
    key: referenceKey(item),
    words: titleWords(item.title),
  }));
  for (const comment of comments) {
    const words = wordsOf(comment.body);
    const keys = new Set(
      mentionsIn(comment.body, { start: 0, end: comment.body.length }, home).flatMap(({ target }) =>
        target.kind === 'item' ? [referenceKey(target.reference)] : [],
      ),
    );
    const isNamed = (item: (typeof known)[number]) =>
      keys.has(item.key) || (item.words.trim() !== '' && words.includes(item.words));
    const named = new Set(known.filter(isNamed).map(({ id }) => id));
    if (named.size > 0 || SAYS_SO.test(firstLine(comment.body))) return { comment, named };
  }
  return null;
}

function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
}
