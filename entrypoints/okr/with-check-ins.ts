import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { CheckInReading } from '../../lib/okr/check-in/check-in';
import { checkInReadings } from '../../lib/okr/check-in/check-in-readings';
import type { Surroundings } from '../../lib/okr/initiatives/initiative';
import { type Answer, answerOf } from './answer';
import type { ObjectiveComments } from './objective-comments';
import type { Site } from './site';

/**
 * An answer with what comments tell of its key results, once these are read.
 *
 * @param around has those on the item itself
 * @param objectives those on the objectives a key result supports
 */
export function withCheckIns(
  answer: ReadonlySignal<Answer | null>,
  around: ReadonlySignal<Pick<Surroundings, 'comments'> | null>,
  objectives: ReadonlySignal<readonly ObjectiveComments[] | null>,
  site: Pick<Site, 'origin' | 'relativeRoot'>,
): ReadonlySignal<Answer | null> {
  // Neither changes with what else is read. A GitLab that tells no comments, as 17.2, tells no more of updates than the items.
  const own = computed(() => around.value && (around.value.comments ?? []));
  return computed(() => {
    const now = answer.value;
    if (!now || !own.value || !objectives.value) return now;
    const { reading, about, profile, rulesFrom, okrs, home } = now;
    const { tree } = reading;
    const items = about.role === 'objective' ? okrs : [tree.objective];
    const places = [{ comments: own.value, home }, ...objectives.value];
    const checkIns = merged(places.map((place) => checkInReadings(place.comments, items, place.home)));
    const known = { ...reading, tree: { ...tree, checkIns, checkInsRead: true } };
    return answerOf(known, { profile, from: rulesFrom }, about.role, site);
  });
}

/** Oldest first. */
function merged(all: readonly ReadonlyMap<string, CheckInReading[]>[]): Map<string, CheckInReading[]> {
  const ids = new Set(all.flatMap((one) => [...one.keys()]));
  const readingsOf = (id: string) => all.flatMap((one) => one.get(id) ?? []);
  return new Map(
    [...ids].map((id) => [id, readingsOf(id).sort((one, other) => Date.parse(one.at) - Date.parse(other.at) || 0)]),
  );
}
