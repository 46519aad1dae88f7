import type { Comment, Reach } from '../okr/initiatives/initiative';
import type { Item } from '../okr/item';
import { askVariant } from './ask-variant';
import { byNamespace } from './by-namespace';
import { commentFromWire, notesIn, reachOf } from './comment-from-wire';
import { commentsOperation, ITEMS_COMMENTS_AT_A_TIME } from './due-operations';
import { parseComments, type WireDiscussions } from './due-schema';
import { GitlabError } from './errors';
import type { Reader } from './gateway';
import { isNewest } from './variants';

/** Polite to a GitLab where each item lives in a project of its own. */
const MOST_REQUESTS = 12;

/** What was read of an item's comments, newest first. */
export interface ItemComments {
  comments: Comment[];
  reach: Reach;
}

/**
 * The ten newest comments on each of many items (in 17.2 the 30 oldest) by item id, those on 100 items of one project or
 * group with one request, twelve at the most. What is not in it was not read.
 * @throws GitlabError, or the signal's reason
 */
export async function readItemComments(
  reader: Reader,
  items: readonly Pick<Item, 'id' | 'iid' | 'namespacePath'>[],
  signal?: AbortSignal,
): Promise<Map<string, ItemComments>> {
  const questions = byNamespace(items, ITEMS_COMMENTS_AT_A_TIME).slice(0, MOST_REQUESTS);
  const answers = questions.map(async ({ path, items }) => {
    const variables = { path, iids: items.map(({ iid }) => iid) };
    const { answer, variant } = await askVariant(reader, commentsOperation, variables, signal);
    const { currentUser, discussions } = parseComments(answer.data);
    if (reader.signedIn && !currentUser) throw new GitlabError('signed-out');
    return [...discussions].flatMap(([id, wire]): [string, ItemComments][] =>
      wire ? [[id, fromWire(wire, isNewest(variant))]] : [],
    );
  });
  return new Map((await Promise.all(answers)).flat());
}

function fromWire(wire: NonNullable<WireDiscussions>, newestFirst: boolean): ItemComments {
  const told = notesIn(wire).map(commentFromWire);
  const comments = newestFirst ? told : told.toReversed();
  const all = wire.pageInfo?.hasNextPage === false;
  // Where the oldest come first, those that were not read are the newest.
  return { comments, reach: all || newestFirst ? reachOf(comments, all) : { oldest: null, all } };
}
