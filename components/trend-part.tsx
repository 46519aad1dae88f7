import type { Trend } from '../lib/okr/trend/trend';
import { failures, waiting } from '../lib/text/failures';
import { trendNotes, trendSentence, trend as words } from '../lib/text/trend';
import { ActionButton } from './action-button';
import { focusHeading, Part } from './part';
import type { Problem } from './problem-line';
import { TrendChart } from './trend-chart';
import { TrendTable } from './trend-table';

/** How far the trend is: it is read when somebody asks for it. */
export type TrendState =
  | { kind: 'closed' }
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'shown'; trend: Trend };

interface Props {
  state: TrendState;
  /** The trend is asked for, or once more. */
  onOpen: () => void;
}

/** How an objective's score came to what it is. */
export function TrendPart({ state, onOpen }: Props) {
  return (
    <Part
      id="trend"
      title={words.title}
      actions={
        state.kind === 'closed' && (
          <ActionButton
            label={words.show}
            onClick={({ currentTarget }) => {
              focusHeading(currentTarget);
              onOpen();
            }}
          />
        )
      }
    >
      <Body state={state} onOpen={onOpen} />
    </Part>
  );
}

function Body({ state, onOpen }: Props) {
  switch (state.kind) {
    case 'closed':
      return null;
    case 'loading':
      return (
        <p class="line" role="status">
          {words.loading}
        </p>
      );
    case 'failed':
      return <Failed problem={state.problem} onRetry={onOpen} />;
    case 'shown':
      return <Shown trend={state.trend} />;
  }
}

function Failed({ problem: { kind, until }, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <div>
      <p class="line" role="status">
        {until ? waiting(until) : failures[kind]}
      </p>
      <div class="buttons foot">
        <ActionButton
          label={words.tryAgain}
          onClick={({ currentTarget }) => {
            focusHeading(currentTarget);
            onRetry();
          }}
        />
      </div>
    </div>
  );
}

function Shown({ trend }: { trend: Trend }) {
  const notes = trendNotes(trend);
  return (
    <div>
      <p class="line" role="status">
        {trendSentence(trend)}
      </p>
      {trend.line.length > 0 && (
        <>
          <TrendChart trend={trend} />
          <details class="as-table">
            <summary>{words.asTable}</summary>
            <TrendTable trend={trend} />
          </details>
        </>
      )}
      {notes.map((note) => (
        <p key={note} class="line">
          {note}
        </p>
      ))}
    </div>
  );
}
