import type { Comment, Reach } from '../okr/initiatives/initiative';

interface WireComment {
  body: string;
  createdAt: string;
  lastEditedAt: string | null;
  author: { name: string | null; username: string | null } | null;
}

interface WireDiscussions<Note> {
  nodes: readonly ({ notes: { nodes: readonly (Note | null)[] } | null } | null)[];
}

/** GitLab's comment in the product's own shape. */
export function commentFromWire({ body, createdAt, lastEditedAt, author }: WireComment): Comment {
  return {
    body,
    at: createdAt,
    editedAt: lastEditedAt,
    author: author?.name ?? null,
    username: author?.username ?? null,
  };
}

/** The notes of discussions, in their order; those that GitLab failed to tell are left out. */
export function notesIn<Note>(discussions: WireDiscussions<Note>): Note[] {
  const notes = discussions.nodes.flatMap((discussion) => discussion?.notes?.nodes ?? []);
  return notes.filter((note) => note !== null);
}

/** How far back comments go, which are given newest first. `all`: GitLab has no others. */
export function reachOf(comments: readonly Comment[], all: boolean): Reach {
  return { oldest: comments.at(-1)?.at ?? null, all };
}
