import type { HealthCounts } from '../lib/okr/health';
import type { Health } from '../lib/okr/item';
import { healthCounts, healthNames, objectiveHealth } from '../lib/text/health';
import { panel } from '../lib/text/panel';

const tones: Record<Health, string> = { onTrack: 'success', needsAttention: 'warning', atRisk: 'danger' };

/** One item's health in GitLab's own words and colours. */
export function HealthChip({ health }: { health: Health | null }) {
  if (!health) return <span class="subtle">{panel.noScore}</span>;
  return <span class={`chip ${tones[health]}`}>{healthNames[health]}</span>;
}

/** The objective's own health, then how its key results stand, worst first. */
export function HealthChips({ own, counts }: { own: Health | null; counts: HealthCounts }) {
  const judged = (['atRisk', 'needsAttention', 'onTrack'] as const).filter((health) => counts[health] > 0);
  return (
    <div class="chips health">
      {own && <span class={`chip ${tones[own]}`}>{objectiveHealth(own)}</span>}
      {judged.map((health) => (
        <span key={health} class={`chip ${tones[health]}`}>
          {healthCounts[health](counts[health])}
        </span>
      ))}
      {judged.length > 0 && counts.none > 0 && <span class="chip unjudged">{healthCounts.none(counts.none)}</span>}
    </div>
  );
}
