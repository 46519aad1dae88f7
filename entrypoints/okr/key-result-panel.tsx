import { DescriptionPanel } from '../../components/description-panel';
import { driftFromCriteria } from '../../lib/okr/criteria/score';
import type { KeyResultReport } from '../../lib/okr/key-result-report';
import { KeyResultView } from './key-result-view';
import { type PanelShared, reservedFor } from './panel-shared';
import { PartsView } from './parts-view';

/** The panel of a key result. */
export function KeyResultPanel(props: PanelShared & { report: KeyResultReport }) {
  const { site, view, source, parts, report } = props;
  const checkIn = props.tools.checkIn.value;
  const recorded = report.score.reading?.percent ?? null;
  const criteria = parts.criteria.value ?? report.criteria;
  // What rests on an item nobody could read is no score.
  const computed = criteria?.unknown === 0 ? criteria.percent : null;
  const differs = recorded !== null && criteria !== null && driftFromCriteria(recorded, criteria) !== null;
  const line = {
    recorded,
    computed,
    differs,
    health: report.item.health,
    question: props.tools.teamFile.question.value?.short ?? null,
    unsaved: checkIn?.unsaved.value ?? false,
    toFix: parts.findings.value?.shown.length ?? null,
    epics: parts.checked.value?.initiatives?.length ?? null,
  };
  return (
    <DescriptionPanel
      line={line}
      problem={source.problem.value}
      open={view.open.value}
      dark={site.dark.value}
      floating={view.floating.value}
      reserved={reservedFor(props)}
      signInUrl={site.signInUrl}
      onCheckIn={() => checkIn?.open('check-in')}
      onToggle={view.toggle}
      onRetry={source.refresh}
    >
      {view.open.value && <KeyResultView {...props} criteria={criteria} />}
      <PartsView parts={parts} site={site} />
    </DescriptionPanel>
  );
}
