import { answering } from './scripted-fetch';

interface NoteWishes {
  body?: string;
  author?: { name: string; username: string } | null;
  adminNote?: boolean;
  editedAt?: string | null;
}

/** A comment as GitLab's GraphQL writes it, numbered; Ada's, who may change it, unless wished otherwise. */
export function wireNote(number: number, wishes: NoteWishes = {}) {
  const {
    body = `Note ${number}`,
    author = { name: 'Ada', username: 'ada' },
    adminNote = true,
    editedAt = null,
  } = wishes;
  return {
    id: `gid://gitlab/Note/${number}`,
    body,
    createdAt: '2023-10-18T09:00:00Z',
    lastEditedAt: editedAt,
    author,
    userPermissions: { adminNote },
  };
}

/** What an operation that reads comments answers to Ada; with a cursor it goes on. */
export function notesAnswer(
  notes: (object | null)[],
  { canCreate = true, endCursor = null }: { canCreate?: boolean; endCursor?: string | null } = {},
): Response {
  const discussions = {
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    nodes: notes.map((note) => ({ notes: { nodes: [note] } })),
  };
  const workItem = { userPermissions: { createNote: canCreate }, widgets: [{}, { discussions }] };
  return answering({ data: { currentUser: { username: 'ada' }, namespace: { workItem } } });
}
