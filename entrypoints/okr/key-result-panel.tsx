import { DescriptionPanel } from '../../components/description-panel';
import { CRITERIA_DRIFT } from '../../lib/okr/criteria/score';
import type { KeyResultReport } from '../../lib/okr/key-result-report';
import type { PanelShared } from './panel-shared';
import { PartsView } from './parts-view';

/** The panel of a key result. */
export function KeyResultPanel({ site, view, source, parts, report }: PanelShared & { report: KeyResultReport }) {
  const recorded = report.score.reading?.percent ?? null;
  const computed = parts.criteria.value?.percent ?? report.criteria?.percent ?? null;
  const differs = recorded !== null && computed !== null && Math.abs(recorded - computed) >= CRITERIA_DRIFT;
  const line = {
    recorded,
    computed,
    differs,
    health: report.item.health,
    toFix: parts.findings.value.shown.length,
    epics: parts.checked.value?.initiatives?.length ?? null,
  };
  return (
    <DescriptionPanel
      line={line}
      problem={source.problem.value}
      open={view.open.value}
      dark={site.dark.value}
      floating={view.floating.value}
      signInUrl={site.signInUrl}
      onToggle={view.toggle}
      onRetry={source.refresh}
    >
      <PartsView parts={parts} site={site} />
    </DescriptionPanel>
  );
}
