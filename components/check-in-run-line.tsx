import type { ComponentChildren } from 'preact';
import type { Words } from '../lib/text/check-in-outcomes';
import { closing } from '../lib/text/quarter-end';
import type { StepRun } from './check-in-view';
import { StateMark } from './state-mark';

interface Props extends Pick<StepRun, 'state'> {
  title: string;
  /** Beside its state; nothing where the title says it all. */
  sub?: string;
  /** What came of it, where there is something to say. */
  words: Words | null;
  children?: ComponentChildren;
}

const marks = { waiting: 'unknown', writing: 'unknown', done: 'ready', failed: 'open' } as const;

/** One thing that is written, and what came of it. */
export function RunLine({ title, sub = '', state, words, children }: Props) {
  return (
    <li>
      <StateMark state={marks[state]} silent />
      <div class="words">
        <span class="title" dir="auto">
          {title}
        </span>
        <div class="sub">{[sub, closing.states[state]].filter(Boolean).join(' · ')}</div>
        {words && (
          <p>
            <strong>{words[0]}</strong>
            {words[1]}
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
