import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Features, features, watchFeatures } from '../../lib/settings/features';

/** What is switched on, here and in any other page; nothing until that was read: some milliseconds. */
export function readFeatures(end: AbortSignal): ReadonlySignal<Partial<Features>> {
  const on = signal<Partial<Features>>({});
  const read = async () => {
    on.value = await features.get();
  };
  watchFeatures(read, end);
  void read();
  return on;
}
