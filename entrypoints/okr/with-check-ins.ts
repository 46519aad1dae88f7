import { computed, type ReadonlySignal } from '@preact/signals-core';
import { longestTurn } from '../../lib/okr/cadence-of';
import { byDate } from '../../lib/okr/check-in/by-date';
import type { CheckInReading } from '../../lib/okr/check-in/check-in';
import { checkInReadings } from '../../lib/okr/check-in/check-in-readings';
import { notedItems } from '../../lib/okr/check-in/noted-items';
import { reachesBack } from '../../lib/okr/check-in/reaches-back';
import type { Surroundings } from '../../lib/okr/initiatives/initiative';
import type { Item } from '../../lib/okr/item';
import { type Answer, answerOf } from './answer';
import type { ElsewhereComments } from './comments-elsewhere';
import type { Site } from './site';

/**
 * An answer with what comments tell of its key results, once these are read. Where they were not all told, and do not
 * reach back far enough, one of the others may be an update.
 *
 * @param around has those on the item itself
 * @param elsewhere those on the objectives a key result supports, or on what supports an objective
 */
export function withCheckIns(
  answer: ReadonlySignal<Answer | null>,
  around: ReadonlySignal<Pick<Surroundings, 'comments' | 'reach'> | null>,
  elsewhere: ReadonlySignal<readonly ElsewhereComments[] | null>,
  site: Pick<Site, 'origin' | 'relativeRoot'>,
): ReadonlySignal<Answer | null> {
  return computed(() => {
    const now = answer.value;
    if (!now || !around.value || !elsewhere.value) return now;
    const { reading, about, profile, rulesFrom, okrs, home } = now;
    const { tree, today } = reading;
    const { comments, reach } = around.value;
    const items = about.role === 'objective' ? okrs : [tree.objective];
    const places = [{ comments: comments ?? [], reach, home, about: null }, ...elsewhere.value];
    const checkIns = merged(
      places.map((place) => checkInReadings(place.comments, aboutIn(place, items), place.home, profile.cadence)),
    );
    const { labels } = about.role === 'objective' ? tree.objective : (tree.parent ?? { labels: [] });
    const everyWeeks = longestTurn(items, labels, profile.cadence);
    const noted = about.role === 'objective' ? notedItems(about.report) : [];
    // Some could not be read, or the rules are others than when they were.
    const isNotedRead = noted.every(({ id }) => places.some((place) => place.about === id));
    const checkInsRead = isNotedRead && places.every((place) => reachesBack(place.reach, everyWeeks, today));
    const known = { ...reading, tree: { ...tree, checkIns, checkInsRead } };
    return answerOf(known, { profile, from: rulesFrom }, about.role, site);
  });
}

function aboutIn({ about }: Pick<ElsewhereComments, 'about'>, items: readonly Item[]): readonly Item[] {
  return about === null ? items : items.filter(({ id }) => id === about);
}

function merged(all: readonly ReadonlyMap<string, CheckInReading[]>[]): Map<string, CheckInReading[]> {
  const ids = new Set(all.flatMap((one) => [...one.keys()]));
  return new Map([...ids].map((id) => [id, byDate(all.flatMap((one) => one.get(id) ?? []))]));
}
