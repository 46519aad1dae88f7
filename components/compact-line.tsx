import type { Report } from '../lib/okr/report';
import type { Warning } from '../lib/okr/warnings';
import { PERCENT, points } from '../lib/text/format';
import { coverage, emptyObjective, howLine, panel } from '../lib/text/panel';
import { toneOf, warningLineParts } from '../lib/text/warnings';
import { HealthChips } from './health-chips';
import { Mark } from './mark';
import { type Problem, StaleNote } from './problem-line';
import { ScoreBar, scaleFor } from './score-bar';
import { ToFixChip } from './to-fix-chip';
import { UnsavedChip } from './unsaved-chip';

/** Unique within the panel's shadow root, which is all an id needs to be. */
export const DETAILS_ID = 'details';

const copyWords = { no: panel.copy, yes: panel.copied, failed: panel.notCopied };

interface Props {
  report: Report;
  /** Set when the report could not be read again and is the last good one. */
  problem: Problem | null;
  signInUrl: string;
  open: boolean;
  copied: 'no' | 'yes' | 'failed';
  toFix: number | null;
  /** What the reader is asked; null: nothing. */
  question: string | null;
  /** A check-in was begun and is not written. */
  unsaved: boolean;
  onCheckIn: () => void;
  onToggle: () => void;
  onCopy: () => void;
  onRetry: () => void;
}

/** The panel's one line, always of the same height: the score, its bar, how it came about, the one thing to know. */
export function CompactLine(props: Props) {
  const { report, problem, open, copied, onToggle, onCopy } = props;
  const { rollup, shown, band, partial, pace, rows, warnings, health, objective } = report;
  const empty = rows.length === 0 && !partial;
  const running = pace?.state === 'running' ? pace.elapsed : null;
  const beside = [band?.name, coverage(rollup), partial ? panel.partial : ''].filter(Boolean).join(', ');
  const how = empty ? emptyObjective(report) : howLine(report);
  return (
    <div class="compact">
      <div class="row">
        <div class="score">
          {shown === null ? (
            <span class="unscored">{empty ? panel.noScore : partial ? panel.noneReadable : panel.notScored}</span>
          ) : (
            <>
              {points(shown)}
              <small>{PERCENT}</small>
              {beside && <small class="beside"> {beside}</small>}
            </>
          )}
        </div>
        <div class="middle">
          {!empty && <ScoreBar score={shown} scale={scaleFor([shown])} elapsed={running} band={band} />}
          <div class="how" title={how}>
            {how}
          </div>
        </div>
        <HealthChips own={objective.health} counts={health} />
      </div>
      <div class="row">
        {problem ? (
          <StaleNote problem={problem} signInUrl={props.signInUrl} onRetry={props.onRetry} />
        ) : (
          <WarningChips {...props} warnings={warnings} />
        )}
        <div class="actions">
          <Mark />
          <span class="unseen" role="status">
            {copied === 'no' ? '' : copyWords[copied]}
          </span>
          {!partial && rollup.score !== null && (
            <button type="button" class="link" onClick={onCopy}>
              {copyWords[copied]}
            </button>
          )}
          <button type="button" class="link" aria-expanded={open} aria-controls={DETAILS_ID} onClick={onToggle}>
            {panel.details}
            <svg class={open ? 'caret up' : 'caret'} viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
              <path d="M1 2.5l3 3 3-3" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
          </button>
        </div>
      </div>
    </div>
  );
}

/** The one most important warning, and how many more the details hold. */
function WarningChips({
  warnings,
  toFix,
  question,
  unsaved,
  open,
  onCheckIn,
  onToggle,
}: { warnings: readonly Warning[] } & Pick<
  Props,
  'toFix' | 'question' | 'unsaved' | 'open' | 'onCheckIn' | 'onToggle'
>) {
  const [first] = warnings;
  const [short, rest] = first ? warningLineParts(first) : ['', ''];
  return (
    <div class="chips warnings">
      {question && (
        <button type="button" class="chip" aria-expanded={open} onClick={onToggle}>
          {question}
        </button>
      )}
      {unsaved && <UnsavedChip onOpen={onCheckIn} />}
      {first && (
        <button type="button" class={`chip ${toneOf(first)}`} aria-expanded={open} onClick={onToggle}>
          {short}
          {rest && <span class="rest">{rest}</span>}
        </button>
      )}
      {warnings.length > 1 && (
        <button type="button" class="chip others" aria-expanded={open} onClick={onToggle}>
          {panel.more(warnings.length - 1)}
        </button>
      )}
      {toFix !== null && <ToFixChip count={toFix} open={open} onToggle={onToggle} />}
    </div>
  );
}
