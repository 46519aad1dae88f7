import { type GitlabErrorKind, isGitlabError } from './errors';
import type { Gateway } from './gateway';

/** Where a project keeps its own rules. */
export const TEAM_FILE = '.gitlab/okr-lens.json';

/** 64 kB. */
const MOST_BYTES = 65_536;

/** What a project keeps there. */
export type TeamFile =
  | { kind: 'none' }
  /** As it is stored; not yet looked at. */
  | { kind: 'file'; text: string }
  /** Longer than 64 kB. */
  | { kind: 'too-long' }
  /** It may be there: the reader may not read code (`forbidden`), the session has ended, it is no text (`not-understood`), … */
  | { kind: 'unreadable'; error: GitlabErrorKind };

/**
 * Reads a project's own rules from its default branch, in one request. The recorded GraphQL schemas have no repository,
 * so it is REST (GitLab's lib/api/files.rb).
 * A group has none, nor has a project without a repository. Rejects with the signal's reason only.
 */
export async function readTeamFile(
  { transport }: Gateway,
  projectPath: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<TeamFile> {
  const project = encodeURIComponent(projectPath);
  const file = encodeURIComponent(TEAM_FILE);
  try {
    const start = await transport.file(
      `/api/v4/projects/${project}/repository/files/${file}/raw?ref=HEAD`,
      MOST_BYTES,
      signal,
    );
    if (start.isHtml) return { kind: 'unreadable', error: 'signed-out' };
    if (!start.complete) return { kind: 'too-long' };
    const text = decoded(start.bytes);
    return text === null ? { kind: 'unreadable', error: 'not-understood' } : { kind: 'file', text };
  } catch (error) {
    if (!isGitlabError(error)) throw error;
    return error.kind === 'not-found' ? { kind: 'none' } : { kind: 'unreadable', error: error.kind };
  }
}

/** Null when it is not UTF-8. */
function decoded(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
