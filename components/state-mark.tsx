import type { ReadinessState } from '../lib/okr/closing/readiness';
import { stateMarks } from '../lib/text/quarter-end';

interface Props {
  state: ReadinessState;
  /** The state stands in words beside it already. */
  silent?: boolean;
}

/** A tick, an open ring, or a dash where nobody can tell. */
export function StateMark({ state, silent = false }: Props) {
  return (
    <span class={`state-mark ${state}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {state === 'ready' && <path d="M3 8.5l3.5 3.5L13 4.5" fill="none" stroke="currentColor" stroke-width="2" />}
        {state === 'open' && <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />}
        {state === 'unknown' && <path d="M4 8h8" stroke="currentColor" stroke-width="2" />}
      </svg>
      {!silent && <span class="unseen">{stateMarks[state]}: </span>}
    </span>
  );
}
