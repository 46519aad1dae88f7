import type { DueLook } from '../../lib/settings/due-looks';

/**
 * What brings a look at GitLab: something happened in the browser, a panel came up on that GitLab, the reader opened
 * the list, or asked for a look.
 */
export type LookCause = 'background' | 'panel' | 'opened' | 'asked';

/** Nobody waits for it. */
const BACKGROUND_EVERY_MS = 3_600_000;
/** Somebody reads the list, and an answer this young is good enough. */
const OPENED_EVERY_MS = 600_000;
/** A look that has not ended by then never will: its page was closed, or the browser put the worker to sleep. */
const LOST_AFTER_MS = 120_000;

type Times = Pick<DueLook, 'askedAt' | 'lookedAt' | 'problem' | 'retryAt'>;

/** Whether a look is to be made now (milliseconds since 1970, the reader's clock). */
export function mayLook(kept: Times | null, cause: LookCause, now: number): boolean {
  // A clock that was put back would keep it waiting for as long.
  if (kept === null || kept.askedAt > now) return true;
  const { askedAt, lookedAt, problem, retryAt } = kept;
  if (isLooking(kept, now) || (retryAt !== null && now < retryAt)) return false;
  if (cause === 'asked') return true;
  if (cause === 'opened') return problem !== null || lookedAt === null || now - lookedAt >= OPENED_EVERY_MS;
  // Who signed in again is seen by a panel, or asks.
  return now - askedAt >= BACKGROUND_EVERY_MS && (cause === 'panel' || problem !== 'signed-out');
}

/** Whether a look goes on at this moment, here or in another page. */
export function isLooking(kept: Times, now: number): boolean {
  return hasNoEnd(kept) && now - kept.askedAt < LOST_AFTER_MS;
}

/** Whether the last look was cut short: nothing will come of it. */
export function isLost(kept: Times, now: number): boolean {
  return hasNoEnd(kept) && now - kept.askedAt >= LOST_AFTER_MS;
}

function hasNoEnd({ askedAt, lookedAt, problem }: Times): boolean {
  return problem === null && lookedAt !== askedAt;
}
