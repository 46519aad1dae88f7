/** What can go wrong between the page and GitLab. Closed: every kind has a sentence of its own in the panel. */
export type GitlabErrorKind =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server'
  | 'timeout'
  | 'offline'
  | 'too-old'
  | 'not-understood'
  | 'refused';

/**
 * The one error this room throws, besides an abort, which passes through as it is.
 * It carries no answer, token or title: it may end up in a console or a bug report.
 */
export class GitlabError extends Error {
  override readonly name = 'GitlabError';
  readonly kind: GitlabErrorKind;
  /** When GitLab said to come back (the reader's own clock), or null when it did not say. */
  readonly retryAt: Date | null;

  constructor(kind: GitlabErrorKind, retryAt: Date | null = null) {
    super(`GitLab request failed: ${kind}`);
    this.kind = kind;
    this.retryAt = retryAt;
  }
}

/** Whether it is a GitlabError, also one that another of the extension's scripts in this page threw. */
export function isGitlabError(error: unknown): error is GitlabError {
  return error instanceof Error && error.name === 'GitlabError';
}

/**
 * The kind an HTTP status stands for. GitLab's API never redirects: a redirect (seen as status 0 in a browser) is a
 * sign-in page in front of it.
 */
export function kindOfStatus(status: number): GitlabErrorKind {
  if (status < 400 || status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'refused';
}
