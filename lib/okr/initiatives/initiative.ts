import type { Instant, Item } from '../item';

/** How much of what is below an epic is closed: its delivery, which is never a score. */
export interface Delivery {
  closed: number;
  all: number;
}

/** An epic or issue that delivers an OKR, as GitLab tells it. */
export interface Initiative {
  item: Item;
  /** Null: nothing below it, or GitLab does not tell. */
  delivery: Delivery | null;
}

/** An entry of GitLab's linked items; `initiative` is null where the reader may not see the other item. */
export interface GitlabLink {
  /** GitLab's id of the link. */
  id: string;
  initiative: Initiative | null;
  /** Of the other item, told even where it may not be read. */
  state: 'open' | 'closed';
}

/** A comment people wrote. */
export interface Comment {
  body: string;
  at: Instant;
  /** When its text was last changed; null: never. */
  editedAt: Instant | null;
  /** Their name as people read it. Null: a deleted user. */
  author: string | null;
  username: string | null;
}

/** How far back comments that were read go. */
export interface Reach {
  /** When the oldest of them was written, the newest being read first; null: there is none, or nobody can tell. */
  oldest: Instant | null;
  /** There are no others. */
  all: boolean;
}

/** What stands around an item: read after the score, with one request. */
export interface Surroundings {
  /** GitLab's linked items; null when this GitLab did not tell. */
  links: GitlabLink[] | null;
  /** The references asked for that could be read, by `referenceKey`. */
  found: Map<string, Initiative>;
  /** What GitLab was asked about and answered, by `referenceKey`: of all else nothing is known. */
  asked: Set<string>;
  /** Full paths, in lower case, of namespaces asked for that the reader may see. An item missing there is gone or confidential. */
  readableNamespaces: Set<string>;
  /** Newest first, without GitLab's own notes; null when this GitLab cannot be asked for the newest ones. */
  comments: Comment[] | null;
  reach: Reach;
}
