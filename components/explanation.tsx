import type { ChosenProfile } from '../lib/okr/choose-profile';
import type { Report } from '../lib/okr/report';
import { explanation } from '../lib/text/explanation';
import { rulesSentence } from '../lib/text/rules';

interface Props {
  report: Report;
  rulesFrom: ChosenProfile['from'];
  /** Sentences on what this GitLab cannot tell. */
  lacks: readonly string[];
}

/** How the number comes about, in sentences, what this GitLab could not tell, and the rules for those who ask. */
export function Explanation({ report, rulesFrom, lacks }: Props) {
  const [lead, rules] = rulesSentence({ profile: report.profile, from: rulesFrom });
  return (
    <div class="note">
      {explanation(report).map(([lead, rest]) => (
        <p key={lead + rest}>
          <strong>{lead}</strong>
          {rest}
        </p>
      ))}
      {lacks.map((sentence) => (
        <p key={sentence} class="subtle">
          {sentence}
        </p>
      ))}
      <details class="why">
        <summary dir="auto">{lead}</summary>
        <p>{rules}</p>
      </details>
    </div>
  );
}
