import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import { readSurroundings } from '../../lib/gitlab/read-surroundings';
import { scan } from '../../lib/okr/description/scan';
import { sectionsOf } from '../../lib/okr/description/sections';
import type { Surroundings } from '../../lib/okr/initiatives/initiative';
import { readNamed, referencesIn } from '../../lib/okr/initiatives/named-initiatives';
import { type Reference, referenceKey } from '../../lib/okr/initiatives/reference';
import type { Place } from '../../lib/page/place';
import { afterPaint } from './after-paint';
import type { Answer } from './answer';
import { live } from './live';
import type { Live } from './live-value';
import type { Site } from './site';

/** What stands around an item: read once its own answer is there, and again when its text names something else. */
export interface Around {
  value: ReadonlySignal<Surroundings | null>;
  problem: ReadonlySignal<Problem | null>;
  refresh: () => void;
}

export function readAround(place: Place, site: Site, answer: ReadonlySignal<Answer | null>): Around {
  const value = signal<Surroundings | null>(null);
  const problem = signal<Problem | null>(null);
  let references: Reference[] = [];
  let source: Live<Surroundings> | null = null;
  let asked = '';

  const begin = () =>
    live<Surroundings>(async (end, onWait) => {
      // The score comes first.
      await afterPaint();
      return site.reading(end, onWait, async (gateway) => ({
        value: await readSurroundings(gateway, place.item, references, { signal: end }),
        error: null,
      }));
    }, place.signal);

  const stop = effect(() => {
    const now = answer.value;
    // An item on its way through further pages is not worth a second request yet.
    if (!now || now.reading.incomplete === 'loading') return;
    references = referencesOf(now);
    const keys = references.map(referenceKey).join();
    if (source && keys === asked) return;
    asked = keys;
    if (source) return source.refresh();
    const begun = begin();
    source = begun;
    effect(() => {
      value.value = begun.value.value;
    });
    effect(() => {
      problem.value = begun.problem.value;
    });
  });
  place.signal.addEventListener('abort', stop);
  return { value, problem, refresh: () => source?.refresh() };
}

function referencesOf({ reading, profile, home }: Answer): Reference[] {
  const { description } = reading.tree.objective;
  const blocks = scan(description);
  return referencesIn(readNamed(description, blocks, sectionsOf(blocks), profile.descriptions, home));
}
