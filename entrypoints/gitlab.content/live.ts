import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import { retryIn } from './retry';

/** The last good value, and what stands in the way of a newer one. */
export interface Live<T> {
  value: ReadonlySignal<T | null>;
  problem: ReadonlySignal<Problem | null>;
  refresh: () => void;
  /** The page shows something else than before: read again, once it is quiet. */
  pageChanged: () => void;
}

interface Options<T> {
  load: (signal: AbortSignal, onWait: (until: Date) => void) => Promise<T>;
  /** What to say of an error; null when there is nobody to say it to. */
  problemOf: (error: unknown) => Problem | null;
  /** Ends everything. */
  signal: AbortSignal;
}

/** A value read when the tab was left for longer than this is read again. */
const STALE_AFTER_MS = 60_000;
/** GitLab changes several places of the page for one update. */
const QUIET_MS = 800;

/** Keeps a value fresh while its panel is shown: on return to the tab, on change of the page, after a failure. */
export function live<T>({ load, problemOf, signal: end }: Options<T>): Live<T> {
  const value = signal<T | null>(null);
  const problem = signal<Problem | null>(null);
  let reading = false;
  let again = false;
  let failures = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(refresh, ms);
  };

  async function refresh() {
    clearTimeout(timer);
    again = reading;
    if (end.aborted || reading) return;
    // Nobody looks: the return to the tab reads it.
    readAt = Number.NEGATIVE_INFINITY;
    if (document.visibilityState === 'hidden') return;
    reading = true;
    try {
      value.value = await load(end, (until) => {
        problem.value = { kind: 'rate-limited', until };
      });
      problem.value = null;
      failures = 0;
      readAt = performance.now();
    } catch (error) {
      problem.value = problemOf(error);
      failures++;
      const wait = problem.value && retryIn(problem.value, failures);
      if (wait !== null) later(wait);
    }
    reading = false;
    if (again) later(QUIET_MS);
  }

  const onReturn = () => {
    if (document.visibilityState === 'hidden') return;
    if (problem.value || performance.now() - readAt >= STALE_AFTER_MS) refresh();
  };
  document.addEventListener('visibilitychange', onReturn, { signal: end });
  addEventListener('online', onReturn, { signal: end });
  end.addEventListener('abort', () => clearTimeout(timer));
  refresh();
  return { value, problem, refresh, pageChanged: () => later(QUIET_MS) };
}
