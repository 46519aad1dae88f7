import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Gateway } from '../../lib/gitlab/gateway';
import type { ObjectiveReading } from '../../lib/gitlab/read-objective';
import { homeOf } from '../../lib/okr/initiatives/reference';
import type { Item } from '../../lib/okr/item';
import { type Report, reportOn } from '../../lib/okr/report';
import { type Supported, supportedObjectives } from '../../lib/okr/supported-objectives';
import type { Place } from '../../lib/page/place';
import type { Answer } from './answer';
import { readTree } from './read-tree';
import { readWhenOpen } from './read-when-open';
import { profileOf } from './rules';
import type { Site } from './site';

/** The objectives a key result supports, each as its own page reports it; empty: none is known from its own page. */
export function readSupported(
  place: Place,
  site: Site,
  answer: ReadonlySignal<Answer | null>,
  isOpen: ReadonlySignal<boolean>,
) {
  const profileFor = async (item: Item) => profileOf(site.rules, item);
  const readOne = (gateway: Gateway, address: Supported, signal: AbortSignal) =>
    readTree(gateway, address, { site, profileFor, signal });
  const { value: readings, ...source } = readWhenOpen<readonly ObjectiveReading[]>(
    place,
    answer,
    isOpen,
    ({ about, reading, profile }) => {
      if (about.role !== 'key-result') return null;
      const addresses = supportedObjectives(reading.tree, profile);
      return (end, onWait) =>
        site.reading(end, onWait, async (gateway) => {
          const read = await Promise.all(addresses.map((address) => readOne(gateway, address, end)));
          return {
            value: read.map(({ value }) => value),
            error: read.find(({ error }) => error)?.error ?? null,
          };
        });
    },
  );
  const reportOf = ({ tree, today }: ObjectiveReading): Report =>
    reportOn(tree, profileOf(site.rules, tree.objective), today, homeOf(tree.objective, site));
  // By the rules of now, which may be others than when it was read.
  return { ...source, value: computed(() => readings.value?.map(reportOf) ?? null) };
}
