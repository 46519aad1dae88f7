import type { Reach } from '../okr/initiatives/initiative';
import { askVariant } from './ask-variant';
import { noteNowOperation, notesOperation } from './check-in-operations';
import type { KeptNote } from './check-in-outcome';
import { parseNoteNow, parseNotes, type WireNote } from './check-in-schema';
import { commentFromWire, notesIn, reachOf } from './comment-from-wire';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import type { ItemAddress } from './read-objective';
import { isNewest } from './variants';

const NEWEST = 20;
/** 1,000 comments, where GitLab can only tell them from the oldest on. */
const MOST_PAGES = 10;

/** The comments on an item, without replies. */
export interface Notes {
  /** The 20 newest, newest first. */
  notes: KeptNote[];
  /** How far back these go. */
  reach: Reach;
  /** GitLab lets the reader add one. */
  canCreate: boolean;
  /** The reader's username; null: nobody is signed in. */
  username: string | null;
}

interface Page extends Omit<Notes, 'reach'> {
  /** There are further ones. */
  goesOn: boolean;
  /** Where it goes on; null: nowhere. */
  after: string | null;
  newestFirst: boolean;
}

/**
 * Reads the newest comments on an item, with one request; 17.2 tells them from the oldest on, 100 with one request, and
 * of more than 1,000 the newest are not found there.
 * @throws GitlabError, or the signal's reason
 */
export async function readNotes(gateway: Gateway, address: ItemAddress, signal?: AbortSignal): Promise<Notes> {
  let page = await readPage(gateway, address, null, signal);
  let { notes } = page;
  for (let read = 1; page.after !== null && read < MOST_PAGES; read += 1) {
    page = await readPage(gateway, address, page.after, signal);
    notes = [...notes, ...page.notes];
  }
  const { canCreate, username, newestFirst, goesOn } = page;
  const newest = (newestFirst ? notes : notes.toReversed()).slice(0, NEWEST);
  // Where the oldest come first, those that were not read are the newest.
  const isUnknown = goesOn && !newestFirst;
  const reach = isUnknown ? { oldest: null, all: false } : reachOf(newest, !goesOn && newest.length === notes.length);
  return { notes: newest, reach, canCreate, username };
}

async function readPage(
  gateway: Gateway,
  { namespacePath, iid }: ItemAddress,
  after: string | null,
  signal: AbortSignal | undefined,
): Promise<Page> {
  const variables = { path: namespacePath, iid, ...(after === null ? {} : { after }) };
  const { answer, variant } = await askVariant(gateway, notesOperation, variables, signal);
  const { currentUser, item } = parseNotes(answer.data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  if (!item) throw new GitlabError(answer.errors.length > 0 ? 'refused' : 'not-found');
  const { discussions } = item.widgets;
  if (!discussions) throw new GitlabError('refused');
  const newestFirst = isNewest(variant);
  return {
    notes: notesIn(discussions).map(keptNote),
    canCreate: item.userPermissions.createNote,
    username: currentUser?.username ?? null,
    // Where nothing tells, there may be.
    goesOn: discussions.pageInfo?.hasNextPage !== false,
    after: !newestFirst && discussions.pageInfo?.hasNextPage ? discussions.pageInfo.endCursor : null,
    newestFirst,
  };
}

/** Reads one comment as it is stored now; null: it is gone. @throws GitlabError, or the signal's reason */
export async function readNoteNow(gateway: Gateway, id: string, signal?: AbortSignal): Promise<KeptNote | null> {
  const { data, errors } = await gateway.transport.query(noteNowOperation, { id }, signal);
  if (!data) throw new GitlabError('refused');
  const { currentUser, note } = parseNoteNow(data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  if (!note && errors.length > 0) throw new GitlabError('refused');
  return note && keptNote(note);
}

/** GitLab's comment in the product's own shape. */
export function keptNote(note: WireNote): KeptNote {
  return { ...commentFromWire(note), id: note.id, canEdit: note.userPermissions.adminNote };
}
