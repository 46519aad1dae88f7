import type { Health } from '../okr/item';
import { formOf } from './format';

/** GitLab's own words for its three health states. */
export const healthNames: Record<Health, string> = {
  onTrack: 'On track',
  needsAttention: 'Needs attention',
  atRisk: 'At risk',
};

/** A count of key results with that health, or with none. */
export const healthCounts: Record<Health | 'none', (count: number) => string> = {
  onTrack: (count) => `${count} on track`,
  needsAttention: (count) => `${count} ${formOf(count, 'needs', 'need')} attention`,
  atRisk: (count) => `${count} at risk`,
  none: (count) => `${count} without health`,
};

export const objectiveHealth = (health: Health) => `Objective: ${healthNames[health].toLowerCase()}`;
