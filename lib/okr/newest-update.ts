import { parseCheckIn } from './check-in/parse-check-in';
import type { Comment } from './initiatives/initiative';
import { mentionsIn } from './initiatives/mentions';
import { type ReferenceHome, referenceKey } from './initiatives/reference';
import type { Day, Item } from './item';
import { titleWords, wordsOf } from './title-words';

/** An objective's status update, and which of its key results it speaks of. */
export interface StatusUpdate {
  comment: Comment;
  /** Ids of the key results it names, by link, reference or title; of a check-in, all that those of its day name. */
  named: Set<string>;
  /** The day it was asked for, where it is a check-in. */
  day: Day | null;
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
  const namedIn = ({ body }: Comment) => {
    const words = wordsOf(body);
    const keys = new Set(
      mentionsIn(body, { start: 0, end: body.length }, home).flatMap(({ target }) =>
        target.kind === 'item' ? [referenceKey(target.reference)] : [],
      ),
    );
    const isNamed = (item: (typeof known)[number]) =>
      keys.has(item.key) || (item.words.trim() !== '' && words.includes(item.words));
    return new Set(known.filter(isNamed).map(({ id }) => id));
  };
  for (const comment of comments) {
    const named = namedIn(comment);
    if (named.size === 0 && !SAYS_SO.test(firstLine(comment.body))) continue;
    const day = dayOf(comment);
    if (day === null) return { comment, named, day };
    // Each who has a key result may check in by a comment of their own.
    const others = comments.filter((other) => dayOf(other) === day).map(namedIn);
    return { comment, named: new Set(others.flatMap((ids) => [...ids])), day };
  }
  return null;
}

/** The day it is a check-in of. */
function dayOf({ body }: Comment): Day | null {
  return parseCheckIn(body)?.day ?? null;
}

function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
}
