import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Place } from '../../lib/page/place';
import type { Feature } from '../../lib/settings/features';
import type { Site } from './site';

/** What a feature needs of a place. */
export type FeaturePlace = Pick<Place, 'item' | 'signal'>;

/**
 * What is behind a feature of a panel: made anew each time it is switched on, and ended, with all it asks for, when it is
 * switched off. Null while it is off.
 */
export function whileOn<T>(
  { item, signal: end }: FeaturePlace,
  { features }: Pick<Site, 'features'>,
  feature: Feature,
  make: (place: FeaturePlace) => T,
): ReadonlySignal<T | null> {
  const made = signal<T | null>(null);
  const isOn = computed(() => features.value[feature] === true);
  let current = new AbortController();
  const stop = effect(() => {
    const on = isOn.value;
    current.abort();
    current = new AbortController();
    const place = { item, signal: current.signal };
    made.value = on ? untracked(() => make(place)) : null;
  });
  end.addEventListener('abort', () => {
    stop();
    current.abort();
  });
  return made;
}
