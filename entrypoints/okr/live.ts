import { signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import type { Live, Load } from './live-value';
import { problemOf } from './problem-of';
import { pauseLeft, retryIn } from './retry';
import { whenBack } from './when-back';

/** A value read when the tab was left for longer than this is read again. */
const STALE_AFTER_MS = 60_000;
/** GitLab changes several places of the page for one update. */
const QUIET_MS = 800;

/** Keeps a value fresh until `end`: on return to the tab, on change of the page, after a failure. */
export function live<T>(load: Load<T>, end: AbortSignal): Live<T> {
  const value = signal<T | null>(null);
  const problem = signal<Problem | null>(null);
  /** What was read to its end is not replaced by the beginning of the next, nor a whole value by part of one. */
  let isRead = false;
  let isWhole = false;
  let reading = false;
  let again = false;
  /** The reader, or the connection, came back while something was being read that may have begun without. */
  let cameBack = false;
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
    if (pauseLeft(problem.value) > 0) return later(pauseLeft(problem.value));
    // Nobody looks: the return to the tab reads it.
    readAt = Number.NEGATIVE_INFINITY;
    if (document.visibilityState === 'hidden') return;
    reading = true;
    cameBack = false;
    try {
      const wait = (until: Date) => {
        problem.value = { kind: 'rate-limited', until };
      };
      const found = await load(end, wait, (first) => {
        if (isRead) return;
        value.value = first;
        problem.value = null;
      });
      if (!found.error || !isWhole) value.value = found.value;
      isRead = true;
      isWhole ||= !found.error;
      settle(found.error);
    } catch (error) {
      settle(error);
    }
    reading = false;
    if (again) later(QUIET_MS);
  }

  function settle(error: unknown) {
    const found = error ? problemOf(error) : null;
    failures = found ? failures + 1 : 0;
    if (!found) readAt = performance.now();
    const wait = found && (cameBack ? Math.max(QUIET_MS, pauseLeft(found)) : retryIn(found, failures));
    // The panel names the time of the next try, which may be later than GitLab asks.
    problem.value = found?.until && wait ? { ...found, until: new Date(Date.now() + wait) } : found;
    if (wait !== null) later(wait);
  }

  whenBack(() => {
    if (reading) cameBack = true;
    else if (problem.value || performance.now() - readAt >= STALE_AFTER_MS) refresh();
  }, end);
  end.addEventListener('abort', () => clearTimeout(timer));
  refresh();
  return { value, problem, refresh, pageChanged: () => later(QUIET_MS) };
}
