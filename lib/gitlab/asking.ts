/** Rows that scroll by, and a page of a list as it is drawn, make one question. */
const DEBOUNCE_MS = 150;
/** No row is asked for more often. */
const REST_MS = 60_000;

interface AskingOptions<T> {
  /** Asks for some of them; what it throws is a failure. */
  ask: (some: T[]) => Promise<void>;
  /** So many together. */
  most: number;
  /** How long to ask nothing after so many failures in a row, in ms. */
  waitAfter: (error: unknown, failures: number) => number;
}

/** When what is to be asked for, by key. */
export interface Asking<T> {
  /** Asks for it soon: it came into view, or is not what it was. */
  want(key: string, what: T): void;
  /** It was asked for within the last minute. */
  isFresh(key: string): boolean;
  /** It is out of view. */
  drop(key: string): void;
  /** Nothing more is asked. */
  end(): void;
}

/**
 * Asks for things together: one question at a time, none twice within a minute. What was to be told by a question that
 * failed is asked for again with the next thing that is wanted, and after the wait.
 */
export function createAsking<T>({ ask, most, waitAfter }: AskingOptions<T>): Asking<T> {
  const wanted = new Map<string, T>();
  const askedAt = new Map<string, number>();
  let quietUntil = 0;
  let failures = 0;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mayBeAskedAt = (key: string) => (askedAt.get(key) ?? Number.NEGATIVE_INFINITY) + REST_MS;

  function plan(): void {
    clearTimeout(timer);
    if (asking || wanted.size === 0) return;
    const now = Date.now();
    const first = Math.min(...[...wanted.keys()].map(mayBeAskedAt));
    timer = setTimeout(send, Math.max(DEBOUNCE_MS, quietUntil - now, first - now));
  }

  async function send(): Promise<void> {
    const now = Date.now();
    const batch = [...wanted].filter(([key]) => mayBeAskedAt(key) <= now).slice(0, most);
    // All went out of view meanwhile, or a timer came a moment early.
    if (batch.length === 0) return plan();
    for (const [key] of batch) {
      wanted.delete(key);
      askedAt.set(key, now);
    }
    asking = true;
    try {
      await ask(batch.map(([, what]) => what));
      failures = 0;
    } catch (error) {
      failures += 1;
      quietUntil = Date.now() + waitAfter(error, failures);
      for (const [key, what] of batch) wanted.set(key, what);
    }
    asking = false;
    if (failures === 0) plan();
  }

  return {
    want(key, what) {
      wanted.set(key, what);
      plan();
    },
    isFresh: (key) => mayBeAskedAt(key) > Date.now(),
    drop: (key) => wanted.delete(key),
    end() {
      clearTimeout(timer);
      wanted.clear();
    },
  };
}
