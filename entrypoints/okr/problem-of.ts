import type { Problem } from '../../components/problem-line';
import { isGitlabError } from '../../lib/gitlab/errors';

/** What to say of a failed reading; null when the view it was for is gone. */
export function problemOf(error: unknown): Problem | null {
  if (isGitlabError(error)) {
    const { kind, retryAt } = error;
    // GitLab sends the end of its rate limit's window with other failures too.
    return { kind, until: kind === 'rate-limited' ? retryAt : null };
  }
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  console.error('OKR Lens:', error);
  return { kind: 'not-understood', until: null };
}
