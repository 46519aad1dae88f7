import { type ReadonlySignal, signal } from '@preact/signals-core';
import { readObjective } from '../../lib/gitlab/read-objective';
import type { Profile } from '../../lib/okr/profile';
import { roleOf } from '../../lib/okr/recognise';
import { type Report, reportOn } from '../../lib/okr/report';
import type { Place } from '../../lib/page/place';
import { lacksOf } from '../../lib/text/lacks';
import { type Live, live } from './live';
import type { Site } from './site';

interface Source extends Live<{ report: Report; lacks: string[] }> {
  /** Key results read, while there are more to come. */
  soFar: ReadonlySignal<number>;
}

/** The report of the item in a place, kept fresh. */
export function scoreSource(place: Place, site: Site, profile: Profile): Source {
  const soFar = signal(0);
  const source = live(async (end, onWait) => {
    const onPartial = ({ tree }: { tree: { children: unknown[] } }) => {
      soFar.value = tree.children.length;
    };
    const reading = await site.reading(end, onWait, (gateway) =>
      readObjective(gateway, place.item, { signal: end, onPartial }),
    );
    // A page on its way to another item may still show the type of the one before; the answer knows.
    if (roleOf(reading.tree.objective.typeName, profile) === 'key-result') place.dismiss();
    const value = { report: reportOn(reading.tree, profile, reading.today), lacks: lacksOf(reading) };
    return { value, error: reading.failure };
  }, place.signal);
  place.onItemChanged(source.pageChanged);
  return { ...source, soFar };
}
