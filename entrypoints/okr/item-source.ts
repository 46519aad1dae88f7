import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type ObjectiveReading, readObjective } from '../../lib/gitlab/read-objective';
import { homeOf, type ReferenceHome } from '../../lib/okr/initiatives/reference';
import type { Item } from '../../lib/okr/item';
import { type KeyResultReport, reportOnKeyResult } from '../../lib/okr/key-result-report';
import { type Profile, profileFor } from '../../lib/okr/profile';
import { builtInProfiles, withDescriptionsOf } from '../../lib/okr/profiles/built-in';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { roleOf } from '../../lib/okr/recognise';
import { okrsIn, type Report, reportOn } from '../../lib/okr/report';
import type { Place } from '../../lib/page/place';
import { lacksOf } from '../../lib/text/lacks';
import type { DescriptionChoices } from './description-choices';
import { type Live, live } from './live';
import type { Site } from './site';

/** An item as it was read last, and what follows from it under the rules in force. */
export interface Answer {
  reading: ObjectiveReading;
  profile: Profile;
  home: ReferenceHome;
  lacks: string[];
  /** What supports an objective; empty for a key result. */
  okrs: Item[];
  about: { role: 'objective'; report: Report } | { role: 'key-result'; report: KeyResultReport };
}

export interface ItemSource extends Omit<Live<unknown>, 'value'> {
  answer: ReadonlySignal<Answer | null>;
  /** Key results read, while there are more to come. */
  soFar: ReadonlySignal<number>;
}

/** The item in a place, kept fresh. */
export function readItem(place: Place, site: Site, choices: DescriptionChoices): ItemSource {
  const soFar = signal(0);
  const plain = profileFor(site.host, place.item.namespacePath, builtInProfiles, nativeProfile);
  const profile = computed(() => withDescriptionsOf(plain, choices.rules.value ?? ''));
  const { value, ...source } = live(async (end, onWait) => {
    const onPartial = ({ tree }: { tree: { children: unknown[] } }) => {
      soFar.value = tree.children.length;
    };
    const reading = await site.reading(end, onWait, (gateway) =>
      readObjective(gateway, place.item, { signal: end, onPartial }),
    );
    // A page on its way to another item may still show the type of the one before; the answer knows.
    if (!roleOf(reading.tree.objective, plain)) place.dismiss();
    return { value: reading, error: reading.failure };
  }, place.signal);
  place.onItemChanged(source.pageChanged);
  const answer = computed(() => value.value && answerOf(value.value, profile.value, site));
  return { ...source, answer, soFar };
}

function answerOf(reading: ObjectiveReading, profile: Profile, site: Site): Answer | null {
  const { tree, today } = reading;
  const home = homeOf(tree.objective, site);
  const role = roleOf(tree.objective, profile);
  const common = { reading, profile, home, lacks: lacksOf(reading) };
  if (role === 'objective') {
    const report = reportOn(tree, profile, today, home);
    return { ...common, okrs: okrsIn(report.structure), about: { role, report } };
  }
  if (role === 'key-result') {
    return { ...common, okrs: [], about: { role, report: reportOnKeyResult(tree.objective, profile, today, home) } };
  }
  return null;
}
