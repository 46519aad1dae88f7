import type { Comment } from '../okr/initiatives/initiative';
import type { Item } from '../okr/item';
import { askVariant } from './ask-variant';
import { byNamespace } from './by-namespace';
import { type DueQuestions, readerIn } from './due-look';
import { commentsOperation, ITEMS_COMMENTS_AT_A_TIME, ownCommentsOperation } from './due-operations';
import { inOwnLists, type OwnList } from './due-own';
import { parseComments, type WireDiscussions } from './due-schema';
import type { Reader } from './gateway';
import type { Operation, Variables } from './transport';
import { isNewest, type Variant } from './variants';

/** What comments stand on. */
export type Commented = Pick<Item, 'id' | 'iid' | 'namespacePath'>;

/** What was read of an item's comments, newest first. */
export interface Commenting {
  comments: Comment[];
  /** What there may be besides. */
  lacks: 'none' | 'older' | 'newer';
}

/**
 * The newest comments of items (in 17.2 the oldest) by id, those of 100 items of one project or group, or of one list,
 * with a question.
 */
export async function readComments(
  reader: Reader,
  look: DueQuestions,
  lists: readonly OwnList[],
  items: readonly Commented[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Commenting>> {
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  const ask = (operationFor: (variant: Variant) => Operation, variables: Variables) =>
    look.ask(async () => {
      const { answer, variant } = await askVariant(reader, operationFor, variables, signal);
      const data = parseComments(answer.data);
      readerIn(data);
      const read = [...data.discussions].filter(([, discussions]) => discussions !== null);
      return read.map(([id, discussions]): [string, Commenting] => [id, commentingOf(discussions, isNewest(variant))]);
    });
  const { own, others } = inOwnLists(once, lists, ITEMS_COMMENTS_AT_A_TIME);
  const answers = await Promise.all([
    ...own.map((variables) => ask(ownCommentsOperation, variables)),
    ...byNamespace(others, ITEMS_COMMENTS_AT_A_TIME).map(({ path, items }) =>
      ask(commentsOperation, { path, iids: items.map(({ iid }) => iid) }),
    ),
  ]);
  return new Map(answers.flatMap((some) => some ?? []));
}

function commentingOf(wire: WireDiscussions, newestFirst: boolean): Commenting {
  const comments = commentsFromWire(wire);
  const isAll = wire?.pageInfo?.hasNextPage === false;
  if (newestFirst) return { comments, lacks: isAll ? 'none' : 'older' };
  return { comments: comments.toReversed(), lacks: isAll ? 'none' : 'newer' };
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
