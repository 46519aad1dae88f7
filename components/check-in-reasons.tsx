import type { NoteSaid, StepSaid } from '../lib/text/check-in-outcomes';
import { scoring } from '../lib/text/scoring';

/** GitLab's own reasons for refusing a write, in its words. */
export function CheckInReasons({ outcome }: { outcome: StepSaid | NoteSaid | null }) {
  if (outcome?.kind !== 'rejected' || outcome.reasons.length === 0) return null;
  return (
    <ul class="reasons" aria-label={scoring.reasons}>
      {outcome.reasons.map((reason) => (
        <li key={reason} dir="auto">
          {reason}
        </li>
      ))}
    </ul>
  );
}
