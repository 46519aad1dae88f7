import type { ComponentChildren } from 'preact';
import type { ChosenProfile } from '../lib/okr/choose-profile';
import type { Standing } from '../lib/okr/key-result/standing';
import type { KeyResultReport } from '../lib/okr/key-result-report';
import { givesFact, keyResult, metricFact, placeFact, readingFact, scoreFact } from '../lib/text/key-result';
import { rulesName } from '../lib/text/profiles';
import { updateFact } from '../lib/text/updates';
import { ItemLink } from './item-link';

interface Props {
  report: Pick<KeyResultReport, 'score' | 'metric' | 'update'>;
  /** In each objective it supports; empty while that is not known. */
  standings: readonly Standing[];
  /** Null while they are not known. */
  rules: ChosenProfile | null;
  /** No objective is known that it supports. */
  isAlone: boolean;
}

const { terms } = keyResult;

/** A key result's score, what it moves, and what it gives. */
export function KeyResultFacts({ report, standings, rules, isAlone }: Props) {
  const { score, metric } = report;
  const updated = updateFact(report.update);
  return (
    <dl class="facts">
      <Fact term={terms.score}>{scoreFact(report)}</Fact>
      {score.disagreeing.length > 0 && (
        <Fact term={terms.otherwise}>{score.disagreeing.map(readingFact).join(' · ')}</Fact>
      )}
      {metric && <Fact term={terms.metric}>{metricFact(metric)}</Fact>}
      {updated && <Fact term={terms.updated}>{updated}</Fact>}
      {isAlone && <Fact term={keyResult.objective}>{keyResult.noObjective}</Fact>}
      {standings.map((standing) => (
        <InObjective key={standing.objective.id} standing={standing} />
      ))}
      {rules && <Fact term={terms.rules}>{rulesName(rules)}</Fact>}
    </dl>
  );
}

function InObjective({ standing }: { standing: Standing }) {
  const { objective } = standing;
  return (
    <>
      <Fact term={keyResult.objective}>
        <ItemLink title={objective.title} url={objective.url} />
      </Fact>
      <Fact term={terms.gives}>{givesFact(standing)}</Fact>
      <Fact term={terms.place}>{placeFact(standing)}</Fact>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
