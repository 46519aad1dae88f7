import { type GitlabError, isGitlabError } from '../../lib/gitlab/errors';
import type { DueEntry } from '../../lib/okr/due/due-entry';
import { changeDueLook, type DueLook, type DueProblem, takeLook } from '../../lib/settings/due-looks';
import type { KnownPlace } from '../../lib/settings/okr-places';
import { type LookCause, mayLook } from './may-look';

/** What was read of one GitLab. */
export interface Found extends Pick<DueLook, 'entries' | 'complete'> {
  /** What went wrong on the way; null: nothing did. */
  failure: GitlabError | null;
}

/**
 * Reads what is due on one GitLab. Rejects with a GitlabError.
 *
 * @param early called with what is known after the first answer
 */
export type ReadDueList = (
  base: string,
  places: readonly KnownPlace[],
  early: (entries: DueEntry[]) => void,
) => Promise<Found>;

export interface Look {
  base: string;
  places: readonly KnownPlace[];
  cause: LookCause;
  read: ReadDueList;
  early?: (entries: DueEntry[]) => void;
  /** The reader's clock. */
  clock?: () => number;
}

/** These end a reading wherever it is: what was answered before them is no list to replace a whole one. */
const ENDS: ReadonlySet<string> = new Set<DueProblem>(['signed-out', 'rate-limited', 'offline']);

/** Looks at one GitLab if it is time to, and keeps what came of it. False: it was not. */
export async function lookAt({
  base,
  places,
  cause,
  read,
  early = () => {},
  clock = Date.now,
}: Look): Promise<boolean> {
  const now = clock();
  if (!(await takeLook(base, now, (kept) => mayLook(kept, cause, now)))) return false;
  const told = await read(base, places, early).then(
    (found) => (kept: DueLook) => afterReading(kept, found, now),
    (error: unknown) => (kept: DueLook) => ({ ...kept, ...problemOf(error) }),
  );
  await changeDueLook(base, told);
  return true;
}

function afterReading(kept: DueLook, { entries, complete, failure }: Found, now: number): DueLook {
  if (failure === null || !ENDS.has(failure.kind)) return { ...kept, entries, complete, lookedAt: now };
  const problem = problemOf(failure);
  return kept.lookedAt === null ? { ...kept, ...problem, entries, complete } : { ...kept, ...problem };
}

function problemOf(error: unknown): Pick<DueLook, 'problem' | 'retryAt'> {
  if (!isGitlabError(error)) {
    console.error('OKR Lens:', error);
    return { problem: 'not-understood', retryAt: null };
  }
  const { kind, retryAt } = error;
  // GitLab sends the end of its rate limit's window with other failures too.
  return { problem: kind, retryAt: kind === 'rate-limited' ? (retryAt?.getTime() ?? null) : null };
}
