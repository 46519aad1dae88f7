import type { ReadonlySignal } from '@preact/signals-core';
import type { Gateway } from '../../lib/gitlab/gateway';
import { homeOf } from '../../lib/okr/initiatives/reference';
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
  const readOne = async (gateway: Gateway, address: Supported, signal: AbortSignal) => {
    const profileFor = async (item: Parameters<typeof profileOf>[1]) => profileOf(site.rules, item);
    const { value, error } = await readTree(gateway, address, { site, profileFor, signal });
    const { objective } = value.tree;
    const report = reportOn(value.tree, profileOf(site.rules, objective), value.today, homeOf(objective, site));
    return { report, error };
  };
  return readWhenOpen<readonly Report[]>(place, answer, isOpen, ({ about, reading, profile }) => {
    if (about.role !== 'key-result') return null;
    const addresses = supportedObjectives(reading.tree, profile);
    return (end, onWait) =>
      site.reading(end, onWait, async (gateway) => {
        const read = await Promise.all(addresses.map((address) => readOne(gateway, address, end)));
        return {
          value: read.map(({ report }) => report),
          error: read.find(({ error }) => error)?.error ?? null,
        };
      });
  });
}
