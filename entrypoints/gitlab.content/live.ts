import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../components/problem-line';

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
  /** What to say of an error; null when it is not to be shown (the view is gone). */
  problemOf: (error: unknown) => Problem | null;
  /** Ends everything. */
  signal: AbortSignal;
}

/** A value read when the tab was left for longer than this is read again. */
const STALE_AFTER_MS = 60_000;
/** GitLab changes several places of the page for one update. */
const QUIET_MS = 800;
/** Between tries that nobody asked for; the last one repeats. Only in a visible tab. */
const RETRY_MS = [10_000, 30_000, 60_000, 300_000];
/** These may pass without the reader doing anything. */
const PASSING: ReadonlySet<Problem['kind']> = new Set(['server', 'timeout', 'offline', 'rate-limited']);

/** Keeps a value fresh while its panel is shown: on return to the tab, on change of the page, after a failure. */
export function live<T>({ load, problemOf, signal: end }: Options<T>): Live<T> {
  const value = signal<T | null>(null);
  const problem = signal<Problem | null>(null);
  let loading = false;
  let again = false;
  let failures = 0;
  let readAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(refresh, ms);
  };

  function refresh() {
    clearTimeout(timer);
    if (end.aborted) return;
    if (document.visibilityState === 'hidden') {
      readAt = 0;
      return;
    }
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    load(end, (until) => {
      problem.value = { kind: 'rate-limited', until };
    })
      .then(
        (fresh) => {
          value.value = fresh;
          problem.value = null;
          failures = 0;
          readAt = Date.now();
        },
        (error: unknown) => {
          problem.value = problemOf(error);
          if (!problem.value || !PASSING.has(problem.value.kind)) return;
          schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
          failures++;
        },
      )
      .finally(() => {
        loading = false;
        if (again) {
          again = false;
          schedule(QUIET_MS);
        }
      });
  }

  const onVisible = () => {
    if (document.visibilityState !== 'visible') return;
    if (value.value === null || problem.value || Date.now() - readAt >= STALE_AFTER_MS) refresh();
  };
  document.addEventListener('visibilitychange', onVisible, { signal: end });
  addEventListener('online', () => problem.value && refresh(), { signal: end });
  end.addEventListener('abort', () => clearTimeout(timer), { once: true });
  refresh();
  return { value, problem, refresh, pageChanged: () => schedule(QUIET_MS) };
}
