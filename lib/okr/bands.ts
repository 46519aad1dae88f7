import type { Band } from './profile';

/**
 * The band a score lies in; null below the first one, and where the profile judges no score.
 *
 * @param percent as it is shown: a name must fit the number beside it
 * @param bands lowest first
 */
export function bandOf(percent: number, bands: readonly Band[] | null): Band | null {
  return bands?.findLast(({ from }) => percent >= from) ?? null;
}
