import type { AnswerError } from './answer';
import { GitlabError, type GitlabErrorKind, isGitlabError } from './errors';

/** That nothing was written, and why. */
export type WriteRefusal = { kind: 'not-allowed' } | { kind: 'rejected'; reasons: string[] };

/** After these nobody knows whether a write has landed. */
const UNTOLD: readonly GitlabErrorKind[] = ['timeout', 'offline', 'server', 'not-understood'];

/** Whether a write that failed so may have landed. */
export function mayHaveLanded(error: unknown): boolean {
  return isGitlabError(error) && UNTOLD.includes(error.kind);
}

/**
 * Why an answer to a mutation brought no item: GitLab's business errors stand in the payload, the others beside it.
 * @throws GitlabError where the answer tells nothing of what became of the write
 */
export function refusalIn(errors: readonly AnswerError[], payload: { errors: string[] } | null): WriteRefusal {
  if (payload?.errors.length) return { kind: 'rejected', reasons: payload.errors };
  const reasons = errors.map(({ message }) => message);
  if (reasons.some((reason) => /time(d )?out/i.test(reason))) throw new GitlabError('timeout');
  if (payload) throw new GitlabError('not-understood');
  return reasons.some((reason) => /permission/.test(reason)) ? { kind: 'not-allowed' } : { kind: 'rejected', reasons };
}
