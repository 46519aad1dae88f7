import type { Item } from '../item';

/** What became of an item at the end of its period. */
export type FinalState = 'done' | 'missed' | 'cancelled' | 'carried-over';

/** The words written behind the score, and told again when a description is closed once more. */
export const stateNotes: Record<Exclude<FinalState, 'cancelled'>, string> = {
  done: 'done',
  missed: 'missed',
  'carried-over': 'carried over',
};

/**
 * The line that tells an item's final score: `Score => 72% (missed)`, `Score => cancelled`. Written to one decimal, as
 * it is shown. An item that was never scored counts 0 at the end, unless it is said to be done.
 *
 * @param score percent, 0 to 1000; null where there is none
 */
export function finalLine(score: number | null, state: FinalState): string {
  if (state === 'cancelled') return 'Score => cancelled';
  const percent = score ?? (state === 'done' ? 100 : 0);
  return `Score => ${Math.round(percent * 10 + 1e-9) / 10}% (${stateNotes[state]})`;
}

/**
 * The state to offer first. Done is what has reached 100, or was closed without anybody scoring it; whether the rest
 * goes on next quarter only people know.
 *
 * @param score percent; null where there is none
 */
export function suggestedState(score: number | null, cancelled: boolean, state: Item['state']): FinalState {
  if (cancelled) return 'cancelled';
  return (score ?? (state === 'closed' ? 100 : 0)) >= 100 ? 'done' : 'missed';
}
