import { GitlabError, isGitlabError } from './errors';

/** How many questions one look asks a GitLab, polite to one that is looked at every hour; requests may be more. */
const MOST_QUESTIONS = 12;

/** The questions of one look: what fails is left out, and said. */
export interface DueQuestions {
  /**
   * The answer; null when it failed, or was not asked: there were too many, or the session or the patience of GitLab
   * had ended.
   * @throws what is no GitlabError, the signal's reason above all
   */
  ask<T>(send: () => Promise<T>): Promise<T | null>;
  /** Something was not told. */
  lack(): void;
  /** Nothing is lacking so far. */
  isComplete(): boolean;
  /** What ended the look, else the first failure; null: there was none. */
  failure(): GitlabError | null;
}

export function startLook(): DueQuestions {
  let left = MOST_QUESTIONS;
  let complete = true;
  let first: GitlabError | null = null;
  let end: GitlabError | null = null;
  return {
    async ask(send) {
      if (left === 0 || end) {
        complete = false;
        return null;
      }
      left -= 1;
      try {
        return await send();
      } catch (error) {
        if (!isGitlabError(error)) throw error;
        complete = false;
        first ??= error;
        if (error.kind === 'signed-out' || error.kind === 'rate-limited') end ??= error;
        return null;
      }
    },
    lack() {
      complete = false;
    },
    isComplete: () => complete,
    failure: () => end ?? first,
  };
}

/** @throws GitlabError 'signed-out' when nobody is */
export function readerIn({ currentUser }: { currentUser: { username: string } | null }): string {
  if (!currentUser) throw new GitlabError('signed-out');
  return currentUser.username;
}
