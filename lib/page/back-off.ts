/** Two losses within this time are a fight. */
const FIGHT_MS = 1000;
/** A host that stood this long has won. */
const PEACE_MS = 2000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8000;

/** How long to leave a host out that the page keeps throwing out. All times in ms of one steady clock. */
export interface BackOff {
  /** The host was put in. */
  put(now: number): void;
  /** The page took it out. */
  lost(now: number): void;
  /** Time left before it may be put in again; 0: now. */
  wait(now: number): number;
}

/** The first loss costs nothing; from the second in a row on each wait is twice the last, up to 8 s. */
export function createBackOff(): BackOff {
  let losses = 0;
  let putAt = Number.NEGATIVE_INFINITY;
  let lostAt = Number.NEGATIVE_INFINITY;
  let mayReturnAt = Number.NEGATIVE_INFINITY;
  return {
    put(now) {
      putAt = now;
    },
    lost(now) {
      if (now - putAt >= PEACE_MS || (losses === 1 && now - lostAt > FIGHT_MS)) losses = 0;
      losses++;
      lostAt = now;
      if (losses > 1) mayReturnAt = now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (losses - 2));
    },
    wait(now) {
      return Math.max(0, mayReturnAt - now);
    },
  };
}
