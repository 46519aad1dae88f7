import type { Comment } from '../okr/initiatives/initiative';
import type { Item } from '../okr/item';
import { askVariant } from './ask-variant';
import { byNamespace } from './by-namespace';
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
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  const answers = byNamespace(once, ITEMS_COMMENTS_AT_A_TIME).map(({ path, items }) =>
    look.ask(async () => {
      const variables = { path, iids: items.map(({ iid }) => iid) };
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
