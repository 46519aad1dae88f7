import type { Problem } from '../../components/problem-line';

/** Between tries that nobody asked for; the last one repeats. */
const RETRY_MS = [10_000, 30_000, 60_000, 300_000];
/** These may pass without the reader doing anything. */
const PASSING: ReadonlySet<Problem['kind']> = new Set(['server', 'timeout', 'offline', 'rate-limited']);

/** In how many ms to try again by itself after so many failures in a row; null: only when asked. */
export function retryIn({ kind }: Problem, failures: number): number | null {
  return PASSING.has(kind) ? (RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? null) : null;
}
