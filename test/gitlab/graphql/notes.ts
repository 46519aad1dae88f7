import { canAdminNote, canRead } from '../access';
import { connection, type Page } from '../connection';
import { itemPath } from '../work-items';
import type { WorldItem, WorldNote } from '../world';
import { presentUsername } from './people';
import type { View } from './view';

type NotesFilter = 'ALL_NOTES' | 'ONLY_COMMENTS' | 'ONLY_ACTIVITY';

export function presentNotesWidget(view: View, item: WorldItem) {
  return {
    discussionLocked: false,
    notes: (args: Page & { filter?: NotesFilter }) =>
      connection(chosen(item, args.filter), args, (note) => presentNote(view, item, note)),
    discussions: (args: Page & { filter?: NotesFilter; sort?: 'CREATED_ASC' | 'CREATED_DESC' }) => {
      const notes = chosen(item, args.filter);
      const sorted = args.sort === 'CREATED_DESC' ? notes.reverse() : notes;
      return connection(sorted, args, (note) => presentDiscussion(view, item, note));
    },
  };
}

export function presentNote(view: View, item: WorldItem, note: WorldNote) {
  return {
    id: `gid://gitlab/Note/${note.id}`,
    body: note.body,
    author: () => presentUsername(view, note.author),
    createdAt: note.createdAt,
    updatedAt: note.editedAt ?? note.createdAt,
    internal: false,
    lastEditedAt: note.editedAt ?? null,
    lastEditedBy: () => presentUsername(view, note.editedBy ?? null),
    resolvable: false,
    resolved: false,
    system: note.system,
    systemNoteIconName: note.action ?? null,
    systemNoteMetadata: note.action ? presentMetadata(view, note) : null,
    url: `${view.base}${itemPath(view.world, item)}#note_${note.id}`,
    userPermissions: () => permissionsOn(view, item, note),
  };
}

function permissionsOn({ world, user }: View, item: WorldItem, note: WorldNote) {
  const reads = canRead(world, item, user);
  const comments = reads && user !== null;
  const admin = canAdminNote(world, item, note, user);
  return {
    adminNote: admin,
    awardEmoji: comments && !note.system,
    createNote: comments,
    readNote: reads,
    repositionNote: admin,
    resolveNote: admin,
  };
}

/** Texts are told by Premium and above: here, by the Enterprise Edition. */
function presentMetadata({ enterprise }: View, { id, action, description }: WorldNote) {
  const isTold = enterprise && description !== undefined;
  return {
    id: `gid://gitlab/SystemNoteMetadata/${id}`,
    action,
    descriptionVersion: isTold ? { id: `gid://gitlab/DescriptionVersion/${id}`, description } : null,
  };
}

/** The stand-in has no replies: every note is a discussion of its own. */
function presentDiscussion(view: View, item: WorldItem, note: WorldNote) {
  return {
    id: `gid://gitlab/Discussion/${note.id}`,
    replyId: `gid://gitlab/Discussion/${note.id}`,
    createdAt: note.createdAt,
    resolvable: false,
    resolved: false,
    notes: (args: Page) => connection([note], args, (one) => presentNote(view, item, one)),
  };
}

/** Oldest first. */
function chosen(item: WorldItem, filter: NotesFilter = 'ALL_NOTES'): WorldNote[] {
  return item.notes
    .filter((note) => filter === 'ALL_NOTES' || note.system === (filter === 'ONLY_ACTIVITY'))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id - b.id));
}
