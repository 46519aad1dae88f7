import type { ComponentChildren } from 'preact';
import type { ChosenProfile } from '../lib/okr/choose-profile';
import type { Report } from '../lib/okr/report';
import type { Move } from '../lib/okr/trend/trend';
import type { WhatIf } from '../lib/okr/what-if';
import { language } from '../lib/text/language';
import { lost } from '../lib/text/lost';
import { panel } from '../lib/text/panel';
import { CompactLine, DETAILS_ID } from './compact-line';
import { Explanation } from './explanation';
import type { Sorting } from './kr-sort';
import { KrTable } from './kr-table';
import { type LostNote, LostNoteLine } from './lost-note';
import { type Problem, ProblemLine } from './problem-line';
import { Skeleton } from './skeleton';
import { StructureNotes } from './structure-notes';
import { WhatIfBar } from './what-if-bar';

export interface ScorePanelProps {
  /** Null until the first answer; the last good one while a new one is read or fails. */
  report: Report | null;
  problem: Problem | null;
  /** Key results read so far, while there are more to come. */
  soFar: number;
  /** Sentences on what this GitLab cannot tell. */
  lacks: readonly string[];
  open: boolean;
  sorting: Sorting | null;
  copied: 'no' | 'yes' | 'failed';
  /** It could not be put in its place on the page; null: it could. */
  floating: LostNote | null;
  /** GitLab’s page is dark. */
  dark: boolean;
  /** Height in px the opened panel had last time: kept free until all of it is read. */
  reserved: number;
  signInUrl: string;
  /** Findings without what was dismissed; null while they are not known. */
  toFix: number | null;
  rulesFrom: ChosenProfile['from'];
  /** What there is to say before all else, in the details; `question`: the compact line points to it. */
  notice: ComponentChildren;
  question: string | null;
  /** A check-in was begun and is not written. */
  unsaved: boolean;
  /** Above the table of key results, and what stands in place of it; null: the table. */
  aboveTable: ComponentChildren;
  inPlaceOfTable: ComponentChildren;
  /** By how much each score changed, once the trend is read. */
  moves: ReadonlyMap<string, Move> | null;
  whatIf: WhatIf | null;
  /** The parts below the score, when it is open. */
  children: ComponentChildren;
  onWhatIf: (change: WhatIf | null) => void;
  onCheckIn: () => void;
  onToggle: () => void;
  onSort: (sorting: Sorting | null) => void;
  onCopy: () => void;
  onRetry: () => void;
}

/** The score of an objective on its own page: one line, and all that is behind it when opened. */
export function ScorePanel(props: ScorePanelProps) {
  const { report, problem, open, floating, dark, reserved, signInUrl, onRetry } = props;
  return (
    <section
      class={`lens${floating ? ' floating' : ''}${dark ? ' dark' : ''}`}
      style={problem && !report ? undefined : { minBlockSize: `${reserved}px` }}
      lang={language.lang}
      dir={language.dir}
      aria-label={panel.label}
    >
      {report ? (
        <CompactLine {...props} report={report} />
      ) : problem ? (
        <ProblemLine problem={problem} signInUrl={signInUrl} onRetry={onRetry} />
      ) : (
        <Skeleton soFar={props.soFar} />
      )}
      {floating && <LostNoteLine sentence={lost.sentence} {...floating} />}
      {report && open && (
        <div id={DETAILS_ID} class="details">
          {props.notice}
          {report.rows.length > 0 && <Table {...props} report={report} />}
          {(report.rows.length > 0 || report.partial || report.warnings.length > 0) && (
            <Explanation report={report} rulesFrom={props.rulesFrom} lacks={props.lacks} />
          )}
          <WhatIfBar report={report} chosen={props.whatIf} onChoose={props.onWhatIf} />
          <StructureNotes structure={report.structure} />
          {props.children}
        </div>
      )}
    </section>
  );
}

function Table(props: ScorePanelProps & { report: Report }) {
  if (props.inPlaceOfTable) return props.inPlaceOfTable;
  const { report } = props;
  return (
    <>
      {props.aboveTable}
      <KrTable
        rows={report.rows}
        sorting={props.sorting}
        bands={report.profile.bands}
        moves={props.moves}
        onSort={props.onSort}
        onWithout={(id) => props.onWhatIf({ kind: 'without', id })}
      />
    </>
  );
}
