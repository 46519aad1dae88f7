import { ownNote } from '../okr/check-in/own-note';
import { parseCheckIn } from '../okr/check-in/parse-check-in';
import { newCommandLines } from '../okr/description/new-commands';
import { createNoteOperation, updateNoteOperation } from './check-in-operations';
import type { KeptNote, NoteOutcome } from './check-in-outcome';
import { parseWrittenNote } from './check-in-schema';
import { isSameText } from './description-now';
import { isGitlabError } from './errors';
import type { Gateway } from './gateway';
import { keptNote, readNoteNow, readNotes } from './read-notes';
import type { ItemAddress } from './read-objective';
import type { Operation, Variables } from './transport';
import { mayHaveLanded, refusalIn, type WriteRefusal } from './write-refusal';

export interface NoteRequest {
  /** Where the comment stands. */
  address: ItemAddress;
  /** GitLab's global id of the same item. */
  id: string;
  /** The comment that the preview was made from; null: a new one is written. */
  before: KeptNote | null;
  /** The whole text, as it was previewed. */
  body: string;
  signal?: AbortSignal | undefined;
}

/**
 * Writes a comment, never over somebody's change of it: reads again and compares, writes once, compares what GitLab
 * keeps with what was sent. A new one is not written where the reader has one with the very same text already, nor where
 * they began the check-in of its day meanwhile: that one is to be continued.
 * @throws GitlabError, or the signal's reason. Where the write failed so that it may still have landed, that was looked
 * up first.
 */
export async function writeNote(gateway: Gateway, request: NoteRequest): Promise<NoteOutcome> {
  const { before, body, signal } = request;
  if (newCommandLines(before?.body ?? '', body).length > 0) return { kind: 'command' };
  return before ? update(gateway, before, body, signal) : create(gateway, request);
}

async function create(gateway: Gateway, { address, id, body, signal }: NoteRequest): Promise<NoteOutcome> {
  const { notes, canCreate, username } = await readNotes(gateway, address, signal);
  const twin = ownTwin(notes, username, body);
  if (twin) return { kind: 'written', note: twin };
  const begun = ownBegun(notes, username, body);
  if (begun) return { kind: 'changed', note: begun };
  if (!canCreate) return { kind: 'not-allowed' };
  const lookUp = async () => ownTwin((await readNotes(gateway, address, signal)).notes, username, body);
  return send(gateway, createNoteOperation, { noteableId: id, body }, lookUp, signal);
}

/** What landed before, when nobody heard of it. */
function ownTwin(notes: readonly KeptNote[], username: string | null, body: string): KeptNote | null {
  return notes.find((note) => note.username === username && isSameText(note.body, body)) ?? null;
}

/** The check-in of the same day that the reader can continue. */
function ownBegun(notes: readonly KeptNote[], username: string | null, body: string): KeptNote | null {
  const day = parseCheckIn(body)?.day;
  const own = username === null || day === undefined ? null : ownNote(notes, username, day);
  return own?.canEdit ? own : null;
}

async function update(
  gateway: Gateway,
  before: KeptNote,
  body: string,
  signal: AbortSignal | undefined,
): Promise<NoteOutcome> {
  const { id } = before;
  const now = await readNoteNow(gateway, id, signal);
  if (now && isSameText(now.body, body)) return { kind: 'written', note: now };
  if (!now || !isSameText(now.body, before.body)) return { kind: 'changed', note: now };
  if (!now.canEdit) return { kind: 'not-allowed' };
  const lookUp = async () => {
    const note = await readNoteNow(gateway, id, signal);
    return note && isSameText(note.body, body) ? note : null;
  };
  return send(gateway, updateNoteOperation, { id, body }, lookUp, signal);
}

/** Sends a comment once. `lookUp` finds it with this text where that may have landed all the same. */
async function send(
  gateway: Gateway,
  operation: Operation,
  input: { body: string } & Variables,
  lookUp: () => Promise<KeptNote | null>,
  signal: AbortSignal | undefined,
): Promise<NoteOutcome> {
  try {
    const written = await sendOnce(gateway, operation, input, signal);
    if ('kind' in written) return written;
    return { kind: isSameText(written.body, input.body) ? 'written' : 'altered', note: written };
  } catch (error) {
    const note = mayHaveLanded(error) ? await unlessUnread(lookUp) : null;
    if (!note) throw error;
    return { kind: 'written', note };
  }
}

async function sendOnce(
  gateway: Gateway,
  operation: Operation,
  input: Variables,
  signal: AbortSignal | undefined,
): Promise<KeptNote | WriteRefusal> {
  const { data, errors } = await gateway.transport.mutate(operation, { input }, signal);
  const payload = data ? parseWrittenNote(data) : null;
  if (!payload?.note || errors.length > 0 || payload.errors.length > 0) return refusalIn(errors, payload);
  return keptNote(payload.note);
}

async function unlessUnread(lookUp: () => Promise<KeptNote | null>): Promise<KeptNote | null> {
  try {
    return await lookUp();
  } catch (error) {
    if (isGitlabError(error)) return null;
    throw error;
  }
}
