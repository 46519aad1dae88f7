import type { Slot } from '../../lib/page/kept-slot';
import { type Feature, type Features, features, watchFeatures } from '../../lib/settings/features';

/**
 * Makes slots belong nowhere while the reader has their feature switched off, as it is stored now.
 *
 * @param changed called each time what is stored was read
 */
export function readSwitches(signal: AbortSignal, changed: () => void): (feature: Feature, slot: Slot) => Slot {
  // Null until it was read: some milliseconds, before GitLab has its item.
  let on: Features | null = null;
  const read = async () => {
    on = await features.get();
    changed();
  };
  watchFeatures(read, signal);
  void read();
  return (feature, slot) => ({
    ...slot,
    wanted(root) {
      if (!on) return 'unknown';
      return on[feature] ? slot.wanted(root) : 'no';
    },
  });
}
