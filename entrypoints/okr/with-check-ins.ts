import { computed, type ReadonlySignal } from '@preact/signals-core';
import { checkInReadings } from '../../lib/okr/check-in/check-in-readings';
import type { Surroundings } from '../../lib/okr/initiatives/initiative';
import { type Answer, answerOf } from './answer';
import type { Site } from './site';

/** An answer with what the comments around its item tell of its key results, once these are read: no request more. */
export function withCheckIns(
  answer: ReadonlySignal<Answer | null>,
  around: ReadonlySignal<Pick<Surroundings, 'comments'> | null>,
  site: Pick<Site, 'origin' | 'relativeRoot'>,
): ReadonlySignal<Answer | null> {
  const comments = computed(() => around.value?.comments ?? []);
  return computed(() => {
    const now = answer.value;
    if (!now || comments.value.length === 0) return now;
    const { reading, about, profile, rulesFrom, okrs, home } = now;
    const { tree } = reading;
    const checkIns = checkInReadings(comments.value, about.role === 'objective' ? okrs : [tree.objective], home);
    if (checkIns.size === 0) return now;
    return answerOf({ ...reading, tree: { ...tree, checkIns } }, { profile, from: rulesFrom }, about.role, site);
  });
}
