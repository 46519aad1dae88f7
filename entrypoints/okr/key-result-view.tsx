import { CriteriaNote } from '../../components/criteria-note';
import { KeyResultFacts } from '../../components/key-result-facts';
import { Part } from '../../components/part';
import { StaleNote } from '../../components/problem-line';
import { Siblings } from '../../components/siblings';
import type { CriteriaScore } from '../../lib/okr/criteria/score';
import { keyResultStanding } from '../../lib/okr/key-result/standing';
import type { KeyResultReport } from '../../lib/okr/key-result-report';
import { keyResult } from '../../lib/text/key-result';
import { CheckInButtons, CheckInFailed, CheckInPlace } from './check-in-place';
import type { PanelShared } from './panel-shared';
import { type PartProps, partProps } from './parts-view';
import { RulesView } from './rules-view';
import { ScoreView, SetScore } from './score-view';

interface Props extends PanelShared {
  report: KeyResultReport;
  criteria: CriteriaScore | null;
}

/** What stands behind a key result's compact line: its score, what it gives, and those beside it. */
export function KeyResultView({ report, criteria, parts, tools, site }: Props) {
  const { reports, problem, refresh } = { ...tools.supported, reports: tools.supported.value.value };
  const standings = (reports ?? []).flatMap((one) => keyResultStanding(one, report.item) ?? []);
  const part: PartProps | null = partProps(parts, site);
  const answer = parts.answer.value;
  const checkIn = tools.checkIn.value;
  const actions = part && (
    <>
      {checkIn && <CheckInButtons desk={checkIn} />}
      <SetScore {...part} score={tools.score} />
    </>
  );
  return (
    <>
      <RulesView desk={tools.teamFile} />
      {checkIn && (
        <>
          <CheckInFailed desk={checkIn} />
          <CheckInPlace desk={checkIn} kind="check-in" />
        </>
      )}
      <Part id="facts" title={keyResult.facts} actions={actions}>
        <KeyResultFacts
          report={report}
          standings={standings}
          isAlone={reports?.length === 0}
          rules={answer && { profile: answer.profile, from: answer.rulesFrom }}
        />
        {part && <ScoreView {...part} score={tools.score} />}
        {criteria && <CriteriaNote score={criteria} />}
      </Part>
      {problem.value && <StaleNote problem={problem.value} signInUrl={site.signInUrl} onRetry={refresh} />}
      {standings.map((standing) => (
        <Siblings key={standing.objective.id} standing={standing} />
      ))}
    </>
  );
}
