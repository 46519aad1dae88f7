import type { ReadinessState } from '../lib/okr/closing/readiness';
import { closing } from '../lib/text/quarter-end';
import { StateMark } from './state-mark';

/** One thing that should be ready before closing, in a few words. */
export interface ReadyItem {
  key: string;
  /** `Final score` */
  title: string;
  state: ReadinessState;
  /** `75.2 %` */
  fact: string;
}

/** Final score, retro, key results and linked epics at a glance. Nothing here blocks anything. */
export function ReadyToClose({ items }: { items: readonly ReadyItem[] }) {
  return (
    <ul class="checklist" aria-label={closing.ready}>
      {items.map(({ key, title, state, fact }) => (
        <li key={key}>
          <StateMark state={state} />
          <span class="words">
            <strong>{title}</strong> <span class="subtle">{fact}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
