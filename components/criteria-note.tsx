import type { CriteriaScore } from '../lib/okr/criteria/score';
import { criteriaSentence } from '../lib/text/criteria';

/** What a key result's own criteria give, and how. */
export function CriteriaNote({ score }: { score: CriteriaScore }) {
  const [lead, rest] = criteriaSentence(score);
  return (
    <div class="note">
      <p>
        <strong>{lead}</strong>
        {rest}
      </p>
    </div>
  );
}
