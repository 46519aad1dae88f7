/** No wait is believed to be longer: 1 hour. Timers cannot hold more than 24 days, and then fire at once. */
const LONGEST_WAIT_MS = 3_600_000;
/** From here on a `RateLimit-Reset` is a Unix time (GitLab's way); a smaller number is seconds from now. */
const UNIX_TIME_FROM = 1_000_000_000;

/**
 * How long GitLab says to wait, in milliseconds (0 to an hour), or null when it does not say.
 *
 * Read from `Retry-After` (seconds or an HTTP date), else `RateLimit-Reset` (Unix seconds). Points in time are
 * measured against the answer's own `Date`, so that a wrong clock on the reader's machine makes no wait longer.
 */
export function toldWait(headers: Headers): number | null {
  const told = headers.get('Retry-After') ?? headers.get('RateLimit-Reset');
  if (!told) return null;
  const seconds = Number(told);
  const sent = Date.parse(headers.get('Date') ?? '');
  const now = Number.isNaN(sent) ? Date.now() : sent;
  const wait = Number.isNaN(seconds)
    ? Date.parse(told) - now
    : seconds < UNIX_TIME_FROM
      ? seconds * 1000
      : seconds * 1000 - now;
  return Number.isFinite(wait) ? Math.min(LONGEST_WAIT_MS, Math.max(0, wait)) : null;
}
