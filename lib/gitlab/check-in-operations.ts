import { operation } from './operations';
import checkables from './operations/checkables.graphql?raw';
import createNote from './operations/create-note.graphql?raw';
import enterpriseFields from './operations/enterprise-fields.graphql?raw';
import keptNote from './operations/kept-note.graphql?raw';
import keyResultNowCommunity from './operations/key-result-now-community.graphql?raw';
import keyResultNowEnterprise from './operations/key-result-now-enterprise.graphql?raw';
import newestNotes from './operations/newest-notes.graphql?raw';
import noteNow from './operations/note-now.graphql?raw';
import oldestNotes172 from './operations/oldest-notes-17-2.graphql?raw';
import storedDescription from './operations/stored-description.graphql?raw';
import updateNote from './operations/update-note.graphql?raw';
import writeKeyResultCommunity from './operations/write-key-result-community.graphql?raw';
import writeKeyResultEnterprise from './operations/write-key-result-enterprise.graphql?raw';
import type { Operation } from './transport';
import { isNewest, type Variant } from './variants';

/** What the reader may change of up to 100 items of one project or group. Variables: `path`, `iids`. */
export const checkablesOperation: Operation = operation('Checkables', checkables);

/** All that a check-in reads and changes of an item, as it is stored now. Variables: `path`, `iid`. */
export function keyResultNowOperation({ enterprise }: Variant): Operation {
  return enterprise
    ? operation('KeyResultNowEnterprise', keyResultNowEnterprise, storedDescription, enterpriseFields)
    : operation('KeyResultNowCommunity', keyResultNowCommunity, storedDescription);
}

/** Writes a score, a health or both. Variables: `input`. */
export function writeKeyResultOperation({ enterprise }: Variant): Operation {
  return enterprise
    ? operation('WriteKeyResultEnterprise', writeKeyResultEnterprise, storedDescription, enterpriseFields)
    : operation('WriteKeyResultCommunity', writeKeyResultCommunity, storedDescription);
}

/**
 * The comments on an item: the 20 newest, newest first; in 17.2 a page of 100, oldest first. Variables: `path`, `iid`,
 * and `after` in 17.2.
 */
export function notesOperation(variant: Variant): Operation {
  return isNewest(variant)
    ? operation('NewestNotes', newestNotes, keptNote)
    : operation('OldestNotes172', oldestNotes172, keptNote);
}

/** One comment as it is stored now. Variables: `id`. */
export const noteNowOperation: Operation = operation('NoteNow', noteNow, keptNote);

/** Adds a comment. Variables: `input`. */
export const createNoteOperation: Operation = operation('CreateNote', createNote, keptNote);

/** Changes a comment's text. Variables: `input`. */
export const updateNoteOperation: Operation = operation('UpdateNote', updateNote, keptNote);
