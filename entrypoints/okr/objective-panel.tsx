import { ScorePanel } from '../../components/score-panel';
import type { Report } from '../../lib/okr/report';
import { CheckInBar, CheckInPlace } from './check-in-place';
import { type PanelShared, reservedFor } from './panel-shared';
import { PartsView } from './parts-view';
import { RulesView } from './rules-view';
import { TrendView } from './trend-view';

interface Props extends PanelShared {
  report: Report | null;
  copied: 'no' | 'yes' | 'failed';
  onCopy: () => void;
}

/** The panel of an objective, and of an item nobody has answered for yet. */
export function ObjectivePanel(props: Props) {
  const { site, view, source, parts, tools, report, copied, onCopy } = props;
  const open = view.open.value;
  const checkIn = tools.checkIn.value;
  const trend = tools.trend.value;
  const isCheckedIn = checkIn?.drawn.value === 'check-in';
  return (
    <ScorePanel
      report={report}
      lacks={source.answer.value?.lacks ?? []}
      problem={source.problem.value}
      soFar={source.soFar.value}
      open={open}
      sorting={view.sorting.value}
      copied={copied}
      floating={view.floating.value}
      dark={site.dark.value}
      reserved={reservedFor(props)}
      signInUrl={site.signInUrl}
      toFix={report && (parts.findings.value?.shown.length ?? null)}
      rulesFrom={source.answer.value?.rulesFrom ?? 'built-in'}
      notice={<RulesView desk={tools.teamFile} />}
      question={tools.teamFile.question.value?.short ?? null}
      unsaved={checkIn?.unsaved.value ?? false}
      aboveTable={checkIn && <CheckInBar desk={checkIn} />}
      inPlaceOfTable={isCheckedIn && <CheckInPlace desk={checkIn} kind="check-in" />}
      moves={trend?.trend.value?.moves ?? null}
      whatIf={tools.whatIf.value}
      onWhatIf={(change) => {
        tools.whatIf.value = change;
      }}
      onCheckIn={() => checkIn?.open('check-in')}
      onToggle={view.toggle}
      onSort={view.sort}
      onCopy={onCopy}
      onRetry={source.refresh}
    >
      {open && trend && report && report.rows.length > 0 && <TrendView source={trend} />}
      {open && <PartsView parts={parts} site={site} />}
    </ScorePanel>
  );
}
