import { isGitlabError } from '../../lib/gitlab/errors';
import { waitFor } from './wait-for';

/** Told that GitLab wants no request, with the end of that. */
export type OnWait = (until: Date) => void;

/** A rate limit is the reader's, not one panel's: it holds for those on this page and those still to come. */
export function createPauses() {
  const waiting = new Set<OnWait>();
  let pausedUntil = new Date(0);
  return {
    begin(until: Date): void {
      pausedUntil = until;
      for (const tell of waiting) tell(until);
    },
    /** Reads when no pause stands in the way. */
    async heeded<T>(stop: AbortSignal, onWait: OnWait, read: () => Promise<T>): Promise<T> {
      waiting.add(onWait);
      try {
        // Never below 0: a browser takes a timer's delay modulo 2^32, and may make days of what is long past.
        const left = Math.max(0, pausedUntil.getTime() - Date.now());
        if (left > 0) onWait(pausedUntil);
        await waitFor(left, stop);
        return await read();
      } catch (error) {
        if (isGitlabError(error) && error.kind === 'rate-limited' && error.retryAt) pausedUntil = error.retryAt;
        throw error;
      } finally {
        waiting.delete(onWait);
      }
    },
  };
}
