import type { Problem } from '../../components/problem-line';

/** Between tries that nobody asked for; the last one repeats. */
const RETRY_MS = [10_000, 30_000, 60_000, 300_000];
/** These may pass without the reader doing anything. */
const PASSING: ReadonlySet<Problem['kind']> = new Set(['server', 'timeout', 'offline', 'rate-limited']);

/** In how many ms to try again by itself after so many failures in a row; null: only when asked. */
export function retryIn(problem: Problem, failures: number): number | null {
  if (!PASSING.has(problem.kind)) return null;
  return Math.max(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 0, pauseLeft(problem));
}

/** For how many ms GitLab wants no request, 0 when it did not say so. */
export function pauseLeft(problem: Problem | null): number {
  return problem?.until ? Math.max(0, problem.until.getTime() - Date.now()) : 0;
}
