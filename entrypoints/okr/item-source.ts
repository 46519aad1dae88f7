import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { ObjectiveReading } from '../../lib/gitlab/read-objective';
import type { Item } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import { withDescriptionsOf } from '../../lib/okr/profiles/built-in';
import { freeDescriptions, nativeProfile } from '../../lib/okr/profiles/native';
import { roleOf } from '../../lib/okr/recognise';
import { renamedTypes } from '../../lib/okr/type-names';
import type { Place } from '../../lib/page/place';
import { rememberTypeNames } from '../../lib/settings/type-names';
import { type Answer, answerOf } from './answer';
import type { DescriptionChoices } from './description-choices';
import { live } from './live';
import type { Live } from './live-value';
import { readTree } from './read-tree';
import { rememberPlace } from './remember-place';
import type { Site } from './site';

export interface ItemSource extends Omit<Live<unknown>, 'value'> {
  answer: ReadonlySignal<Answer | null>;
  /** Key results read, while there are more to come. */
  soFar: ReadonlySignal<number>;
}

/** The item in a place, kept fresh. */
export function readItem(place: Place, site: Site, choices: DescriptionChoices): ItemSource {
  const soFar = signal(0);
  let readBy: Profile | null = null;
  const roleIn = (item: Item, profile: Profile) => site.choices.roleFor(place.item) ?? roleOf(item, profile);
  const chosenFor = (item: Item) => site.rules.chosenFor(place.item.namespacePath, item);
  const { value, ...source } = live<ObjectiveReading>(async (end, onWait, early) => {
    const onPartial = (reading: ObjectiveReading) => {
      soFar.value = reading.tree.children.length;
      if (reading.incomplete !== 'loading') early(reading);
    };
    const profileFor = async (item: Item) => {
      await site.rules.ready;
      const { profile } = chosenFor(item);
      readBy = profile;
      const role = roleIn(item, profile);
      // A page on its way to another item may still show the type of the one before; the answer knows.
      if (!role) place.dismiss();
      return role === 'objective' ? profile : null;
    };
    return site.reading(end, onWait, (gateway) =>
      readTree(gateway, place.item, { site, profileFor, signal: end, onPartial }),
    );
  }, place.signal);
  place.onItemChanged(source.pageChanged);
  // Other rules may look elsewhere for what stands below, or know the item for no OKR at all.
  const stopRules = effect(() => {
    const item = value.value?.tree.objective;
    if (item && readBy && chosenFor(item).profile !== readBy) untracked(source.refresh);
  });
  place.signal.addEventListener('abort', stopRules);
  const stop = effect(() => {
    const types = value.value?.types ?? [];
    // What could not be told is not what nothing was renamed to.
    if (types.length > 0)
      rememberTypeNames(`${site.origin} ${place.item.namespacePath}`, renamedTypes(types, nativeProfile)).catch(
        () => {},
      );
  });
  place.signal.addEventListener('abort', stop);
  const answer = computed(() => {
    const reading = value.value;
    if (!reading) return null;
    const { objective } = reading.tree;
    const { profile, from } = chosenFor(objective);
    // A project's own form is the team's, whatever the reader chose before.
    const isTeams = from === 'project-file' && profile.descriptions.id !== freeDescriptions.id;
    const rules = isTeams ? profile : withDescriptionsOf(profile, choices.rules.value ?? '');
    return answerOf(reading, { profile: rules, from }, roleIn(objective, rules), site);
  });
  rememberPlace(answer, site, place.signal);
  return { ...source, answer, soFar };
}
