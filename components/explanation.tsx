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

/** How the number comes about, in sentences, and what this GitLab could not tell. */
export function Explanation({ report, rulesFrom, lacks }: Props) {
  return (
    <div class="note">
      {explanation(report).map(([lead, rest]) => (
        <p key={lead + rest}>
          <strong>{lead}</strong>
          {rest}
        </p>
      ))}
      <p class="subtle">{rulesSentence({ profile: report.profile, from: rulesFrom })}</p>
      {lacks.map((sentence) => (
        <p key={sentence} class="subtle">
          {sentence}
        </p>
      ))}
    </div>
  );
}
