import type { Report } from '../lib/okr/report';
import { rollUpIf, type WhatIf, whatIfsOf } from '../lib/okr/what-if';
import { whatIf, whatIfNames, whatIfSentence } from '../lib/text/what-if';
import { useWayBack } from './way-back';

interface Props {
  report: Report;
  /** Null: the team's rules. */
  chosen: WhatIf | null;
  onChoose: (change: WhatIf | null) => void;
}

/** What the score would be by another rule, labelled as such. Nothing of it leaves the panel. */
export function WhatIfBar({ report, chosen, onChoose }: Props) {
  // A row’s own what-if is said below the table, which may be long.
  const { appears, back } = useWayBack<HTMLParagraphElement>(chosen, chosen?.kind === 'without');
  const offered = whatIfsOf(report).filter((change) => change.kind !== 'without');
  if (offered.length === 0 && !chosen) return null;
  return (
    <section class="what-if" aria-label={whatIf.label}>
      {offered.length > 0 && (
        <div class="buttons">
          <span class="subtle">{whatIf.offer}</span>
          {offered.map((change) => (
            <button
              key={change.kind}
              type="button"
              class="chip"
              aria-pressed={change.kind === chosen?.kind}
              onClick={() => onChoose(change.kind === chosen?.kind ? null : change)}
            >
              {whatIfNames[change.kind]}
            </button>
          ))}
        </div>
      )}
      <div role="status">
        {chosen && (
          <p tabIndex={-1} ref={appears}>
            <Sentence report={report} chosen={chosen} />{' '}
            <button
              type="button"
              class="link"
              onClick={() => {
                back();
                onChoose(null);
              }}
            >
              {whatIf.back}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

function Sentence({ report, chosen }: Pick<Props, 'report'> & { chosen: WhatIf }) {
  const [lead, rest] = whatIfSentence(report, chosen, rollUpIf(report, chosen));
  return (
    <>
      <strong>{lead}</strong>
      <span dir="auto">{rest}</span> <span class="subtle">{whatIf.note}</span>
    </>
  );
}
