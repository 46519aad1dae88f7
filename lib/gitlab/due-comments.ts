import type { Comment } from '../okr/initiatives/initiative';
import type { Item } from '../okr/item';
import { askVariant } from './ask-variant';
import { type DueLook, readerIn } from './due-look';
import { commentsOperation, ITEMS_COMMENTS_AT_A_TIME } from './due-operations';
import { parseComments, type WireDiscussions } from './due-schema';
import type { Reader } from './gateway';
import { isNewest } from './variants';

/** What comments stand on. */
export type Commented = Pick<Item, 'id' | 'iid' | 'namespacePath'>;

/** The newest comments of items, newest first, by id, those of 100 items of one project or group with a question. */
export async function readComments(
  reader: Reader,
  look: DueLook,
  items: readonly Commented[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Comment[]>> {
  const answers = chunksOf(items).map((chunk) =>
    look.ask(async () => {
      const variables = { path: chunk[0]?.namespacePath ?? '', iids: chunk.map(({ iid }) => iid) };
      const { answer, variant } = await askVariant(reader, commentsOperation, variables, signal);
      const data = parseComments(answer.data);
      readerIn(data);
      return [...data.discussions].map(([id, discussions]): [string, Comment[]] => {
        const comments = commentsFromWire(discussions);
        return [id, isNewest(variant) ? comments : comments.toReversed()];
      });
    }),
  );
  return new Map((await Promise.all(answers)).flatMap((some) => some ?? []));
}

/** Each item once, by the place it lives in. */
function chunksOf(items: readonly Commented[]): Commented[][] {
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  const paths = [...new Set(once.map(({ namespacePath }) => namespacePath))];
  return paths.flatMap((path) => {
    const all = once.filter(({ namespacePath }) => namespacePath === path);
    const count = Math.ceil(all.length / ITEMS_COMMENTS_AT_A_TIME);
    return Array.from({ length: count }, (_, at) =>
      all.slice(at * ITEMS_COMMENTS_AT_A_TIME, (at + 1) * ITEMS_COMMENTS_AT_A_TIME),
    );
  });
}

function commentsFromWire(wire: WireDiscussions): Comment[] {
  const notes = (wire?.nodes ?? []).flatMap((discussion) => discussion?.notes?.nodes ?? []);
  return notes.flatMap((note) =>
    note
      ? {
          body: note.body,
          at: note.createdAt,
          editedAt: note.lastEditedAt,
          author: note.author?.name ?? null,
          username: note.author?.username ?? null,
        }
      : [],
  );
}
