import { canAdminNote, canRead, canUpdate } from './access';
import { changesOf } from './changes';
import { noteMentions } from './cross-references';
import { type Edit, NotAllowed, updateItem } from './mutations';
import { addNote } from './notes';
import type { QuickAction } from './quick-actions';
import { storedText } from './stored-text';
import type { WorldItem, WorldNote, WorldUser } from './world';

/** What came of writing a comment: the note GitLab keeps, null where there is none, and GitLab's complaints. */
export interface WrittenNote {
  note: WorldNote | null;
  commandNames: string[];
  errors: string[];
}

const BLANK = "Note can't be blank";

/** Adds a comment. Commands in it are executed; a comment of nothing but commands leaves no note. Throws NotAllowed. */
export function createNote(edit: Edit, item: WorldItem, body: string): WrittenNote {
  const { world, user, now } = edit;
  if (!user || !canRead(world, item, user)) throw new NotAllowed();
  const { text, actions } = storedText(body);
  const told = run(edit, item, actions);
  if (!text) return { note: null, ...told, errors: actions.length ? told.errors : [BLANK] };
  const note = addNote(world, item, { body: text, author: user.username, createdAt: now, system: false });
  mention(edit, item, user, text);
  return { note, ...told };
}

/**
 * Changes a comment's text, and nothing else of it. Every command in it is executed, also one that was written before;
 * where nothing else is left the comment is deleted (18.9, app/services/notes/update_service.rb). Throws NotAllowed.
 */
export function updateNote(edit: Edit, item: WorldItem, note: WorldNote, body: string | null): WrittenNote {
  const { world, user, now } = edit;
  if (!user || !canAdminNote(world, item, note, user)) throw new NotAllowed();
  if (body === null) return { note, commandNames: [], errors: [] };
  if (!body.trim()) return { note, commandNames: [], errors: [BLANK] };
  const { text, actions } = storedText(body);
  const told = run(edit, item, actions);
  if (!text) {
    item.notes = item.notes.filter((one) => one !== note);
    return { note: null, ...told };
  }
  if (text !== note.body) Object.assign(note, { body: text, editedAt: now, editedBy: user.username });
  mention(edit, item, user, text);
  return { note, ...told };
}

function run(edit: Edit, item: WorldItem, actions: QuickAction[]): Pick<WrittenNote, 'commandNames' | 'errors'> {
  const commandNames = actions.map(({ name }) => name);
  const mayRun = actions.length > 0 && canUpdate(edit.world, item, edit.user);
  return { commandNames, errors: mayRun ? updateItem(edit, item, changesOf(edit.world, actions)) : [] };
}

function mention({ world, now }: Edit, item: WorldItem, { username }: WorldUser, text: string): void {
  noteMentions(world, item, { text, author: username, at: now });
}
