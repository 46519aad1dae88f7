import type { ReadonlySignal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';

/** The last good value, and what stands in the way of a newer one. */
export interface Live<T> {
  value: ReadonlySignal<T | null>;
  problem: ReadonlySignal<Problem | null>;
  refresh: () => void;
  /** The page shows something else than before: read again, once it is quiet. */
  pageChanged: () => void;
}

/**
 * Gives what there is, and the error that kept it from being whole. `onWait` says that GitLab asked for a pause; `early`
 * takes what is worth showing already, where nothing is shown yet.
 */
export type Load<T> = (
  signal: AbortSignal,
  onWait: (until: Date) => void,
  early: (value: T) => void,
) => Promise<{ value: T; error: unknown }>;
