import type { Health, Item } from './item';

/** How many key results stand under each health, `none` for those nobody judged. */
export type HealthCounts = Record<Health | 'none', number>;

export function countHealth(items: readonly Item[]): HealthCounts {
  const counts: HealthCounts = { onTrack: 0, needsAttention: 0, atRisk: 0, none: 0 };
  for (const { health } of items) counts[health ?? 'none']++;
  return counts;
}
