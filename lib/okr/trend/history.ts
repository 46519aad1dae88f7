import type { Instant } from '../item';

/** A note GitLab kept of a change, as it tells it. */
export interface ActivityNote {
  /** GitLab's own text: `changed progress to **63%**`, in English whatever the reader's language. */
  body: string;
  /** `progress`, `title`, …; null: GitLab did not tell. */
  action: string | null;
  at: Instant;
}

/** A score as it stood from `at` on; null: it was taken away. Percent. */
export interface DatedScore {
  at: Instant;
  percent: number | null;
  source: 'progress' | 'title' | 'check-in';
  /** What stood there until then; null: no score. Absent: nobody told, as a note of the progress field does not. */
  before?: number | null;
}

/** What GitLab kept of one item's scores, and check-ins told. */
export interface ItemHistory {
  /** The item's id. */
  id: string;
  /** Of one source oldest first. */
  scores: DatedScore[];
  /** Of GitLab's own notes. False: older notes exist that were not read. */
  complete: boolean;
}
