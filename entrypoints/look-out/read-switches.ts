import type { Slot } from '../../lib/page/kept-slot';
import { type Feature, features, watchFeatures } from '../../lib/settings/features';

/** What of ours the reader has switched on, as it is stored now. */
export interface Switches {
  isOn(feature: Feature): boolean;
  /** Makes a slot belong nowhere while its feature is switched off. */
  whileOn(feature: Feature, slot: Slot): Slot;
}

/**
 * Reads what is stored, now and whenever it changes.
 *
 * @param changed called each time it was read anew
 */
export async function readSwitches(signal: AbortSignal, changed: () => void): Promise<Switches> {
  let on = await features.get();
  const read = async () => {
    on = await features.get();
    changed();
  };
  watchFeatures(read, signal);
  return {
    isOn: (feature) => on[feature],
    whileOn: (feature, slot) => ({ ...slot, wanted: (root) => (on[feature] ? slot.wanted(root) : 'no') }),
  };
}
