import { lineDiff } from '../lib/okr/description/line-diff';
import { closing } from '../lib/text/quarter-end';
import { ActionButton } from './action-button';
import { Diff } from './diff';
import { type Copying, KeptText } from './kept-text';
import { Part } from './part';
import { StateMark } from './state-mark';

/** One item on its way to being closed. */
export interface ClosingProgress {
  /** GitLab's global id. */
  id: string;
  title: string;
  reference: string;
  state: 'waiting' | 'writing' | 'done' | 'failed';
  /** Why it failed, or what came with it, and what to do; null otherwise. */
  why: readonly [lead: string, rest: string] | null;
  /** What was to be written, or what it replaced: shown where there is something to say. */
  text: string;
  /** After somebody else's change: what is written when it is tried again; null otherwise. */
  anew: { before: string; after: string } | null;
}

interface Props {
  items: readonly ClosingProgress[];
  running: boolean;
  copying: Copying;
  onAgain: () => void;
  onFinish: () => void;
}

const marks = { waiting: 'unknown', writing: 'unknown', done: 'ready', failed: 'open' } as const;

/** The items one by one, as GitLab takes them. */
export function CloseProgress({ items, running, copying, onAgain, onFinish }: Props) {
  const done = items.filter(({ state }) => state === 'done').length;
  const all = done === items.length;
  return (
    <Part id="close-progress" title={closing.progress}>
      <p class="line" role="status">
        {all ? closing.allDone(done) : closing.soFar(done, items.length)}
      </p>
      <ol class="checklist">
        {items.map(({ id, title, reference, state, why, text, anew }) => (
          <li key={id}>
            <StateMark state={marks[state]} silent />
            <div class="words">
              <span class="title" dir="auto">
                {title}
              </span>
              <div class="sub">
                {reference} · {closing.states[state]}
              </div>
              {(state === 'failed' || why) && (
                <>
                  {why && (
                    <p dir="auto">
                      <strong>{why[0]}</strong>
                      {why[1]}
                    </p>
                  )}
                  {anew && <Diff lines={lineDiff(anew.before, anew.after)} />}
                  <KeptText label={closing.keptFor(reference)} text={text} copying={copying} />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      <div class="buttons foot">
        {!all && (
          <ActionButton
            confirm
            label={running ? closing.closingNow : closing.again}
            blocked={running}
            onClick={onAgain}
          />
        )}
        <ActionButton label={closing.finish} blocked={running} onClick={onFinish} />
      </div>
    </Part>
  );
}
