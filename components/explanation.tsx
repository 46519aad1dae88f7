import type { Report } from '../lib/okr/report';
import { explanation } from '../lib/text/explanation';
import { rulesSentence } from '../lib/text/rules';

/** How the number comes about, in sentences, and what this GitLab could not tell. */
export function Explanation({ report, lacks }: { report: Report; lacks: readonly string[] }) {
  return (
    <div class="note">
      {explanation(report).map(([lead, rest]) => (
        <p key={lead + rest}>
          <strong>{lead}</strong>
          {rest}
        </p>
      ))}
      <p class="subtle">{rulesSentence(report.profile)}</p>
      {lacks.map((sentence) => (
        <p key={sentence} class="subtle">
          {sentence}
        </p>
      ))}
    </div>
  );
}
