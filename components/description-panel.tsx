import type { ComponentChildren } from 'preact';
import type { Health } from '../lib/okr/item';
import { keyResultHow, keyResultPanel } from '../lib/text/desk';
import { PERCENT, points } from '../lib/text/format';
import { DETAILS_ID } from './compact-line';
import { HealthChip } from './health-chips';
import type { LostNote } from './lost-note';
import { DetailsToggle, PanelFrame, Waiting } from './panel-frame';
import { type Problem, ProblemLine, StaleNote } from './problem-line';
import { ScoreBar, scaleFor } from './score-bar';
import { ToFixChip } from './to-fix-chip';
import { UnsavedChip } from './unsaved-chip';

/** A key result as its compact line says it. Scores in percent. */
export interface KeyResultLine {
  recorded: number | null;
  /** What its own criteria give; null: it has none. */
  computed: number | null;
  /** The two differ enough to be said aloud. */
  differs: boolean;
  health: Health | null;
  /** What the reader is asked; null: nothing. */
  question: string | null;
  /** A check-in was begun and is not written. */
  unsaved: boolean;
  /** Without what was dismissed; null while it is not known. */
  toFix: number | null;
  /** Null while they are not read. */
  epics: number | null;
}

interface Props {
  /** Null until the first answer. */
  line: KeyResultLine | null;
  problem: Problem | null;
  open: boolean;
  dark: boolean;
  floating: LostNote | null;
  /** Height in px the opened panel had last time: kept free until all of it is read. */
  reserved: number;
  signInUrl: string;
  onCheckIn: () => void;
  onToggle: () => void;
  onRetry: () => void;
  /** The parts below the line, when it is open. */
  children: ComponentChildren;
}

/** A key result on its own page: its score and how its description stands, in one line, and the parts behind it. */
export function DescriptionPanel(props: Props) {
  const { line, problem, open, dark, floating, reserved, signInUrl, onRetry, children } = props;
  return (
    <PanelFrame label={keyResultPanel.label} dark={dark} floating={floating} reserved={problem && !line ? 0 : reserved}>
      {line ? (
        <Compact {...props} line={line} />
      ) : problem ? (
        <ProblemLine problem={problem} signInUrl={signInUrl} onRetry={onRetry} />
      ) : (
        <Waiting words={keyResultPanel.loading} />
      )}
      {line && open && (
        <div id={DETAILS_ID} class="details">
          {children}
        </div>
      )}
    </PanelFrame>
  );
}

function Compact(props: Props & { line: KeyResultLine }) {
  const { line, problem, open, onToggle } = props;
  const { recorded, computed, differs, health } = line;
  const how = keyResultHow(recorded, differs ? null : computed);
  return (
    <div class="compact">
      <div class="row">
        <div class="score">
          {recorded === null ? (
            <span class="unscored">{keyResultPanel.notScored}</span>
          ) : (
            <>
              {points(recorded)}
              <small>{PERCENT}</small>
            </>
          )}
        </div>
        <div class="middle">
          <ScoreBar score={recorded} scale={scaleFor([recorded])} />
          <div class="how" title={how}>
            {how}
          </div>
        </div>
        {health && (
          <div class="chips health">
            <HealthChip health={health} />
          </div>
        )}
      </div>
      <div class="row">
        {problem ? (
          <StaleNote problem={problem} signInUrl={props.signInUrl} onRetry={props.onRetry} />
        ) : (
          <Chips {...props} />
        )}
        <DetailsToggle open={open} onToggle={onToggle} />
      </div>
    </div>
  );
}

function Chips({ line, open, onCheckIn, onToggle }: Props & { line: KeyResultLine }) {
  const { computed, differs, question, unsaved, toFix, epics } = line;
  return (
    <div class="chips warnings">
      {question && (
        <button type="button" class="chip" aria-expanded={open} onClick={onToggle}>
          {question}
        </button>
      )}
      {unsaved && <UnsavedChip onOpen={onCheckIn} />}
      {differs && computed !== null && (
        <button type="button" class="chip danger" aria-expanded={open} onClick={onToggle}>
          {keyResultPanel.differs(computed)}
        </button>
      )}
      {toFix !== null && <ToFixChip count={toFix} open={open} onToggle={onToggle} />}
      {epics !== null && <span class="chip extra">{keyResultPanel.epics(epics)}</span>}
    </div>
  );
}
