import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import { homeOf } from '../../lib/okr/initiatives/reference';
import { type Report, reportOn } from '../../lib/okr/report';
import { supportedObjectives } from '../../lib/okr/supported-objectives';
import type { Place } from '../../lib/page/place';
import type { Answer } from './answer';
import { live } from './live';
import { readTree } from './read-tree';
import { profileOf } from './rules';
import type { Site } from './site';

/** The objectives a key result supports, each as its own page reports it. */
export interface SupportedObjectives {
  /** Null until they are read; empty: it supports none that is known here. */
  reports: ReadonlySignal<readonly Report[] | null>;
  problem: ReadonlySignal<Problem | null>;
  refresh: () => void;
}

/** Read once somebody looks, and whenever the key result is read again. */
export function readSupported(
  place: Place,
  site: Site,
  answer: ReadonlySignal<Answer | null>,
  isOpen: ReadonlySignal<boolean>,
): SupportedObjectives {
  const reports = signal<readonly Report[] | null>(null);
  const problem = signal<Problem | null>(null);
  let refresh = () => {};
  let asked: Answer['reading'] | null = null;

  const stop = effect(() => {
    const now = answer.value;
    if (!isOpen.value || now?.about.role !== 'key-result' || now.reading === asked) return;
    const isFirst = asked === null;
    asked = now.reading;
    if (!isFirst) return refresh();
    const source = live<readonly Report[]>(
      (end, onWait) =>
        site.reading(end, onWait, async (gateway) => {
          const { reading, profile } = answer.peek() ?? now;
          const found = await Promise.all(
            supportedObjectives(reading.tree, profile).map((address) =>
              readTree(gateway, address, {
                site,
                profileFor: async (item) => profileOf(site.rules, item),
                signal: end,
              }),
            ),
          );
          const error = found.find((one) => one.error)?.error ?? null;
          const value = found.map(({ value: { tree, today } }) =>
            reportOn(tree, profileOf(site.rules, tree.objective), today, homeOf(tree.objective, site)),
          );
          return { value, error };
        }),
      place.signal,
    );
    refresh = source.refresh;
    effect(() => {
      reports.value = source.value.value;
    });
    effect(() => {
      problem.value = source.problem.value;
    });
  });
  place.signal.addEventListener('abort', stop);
  return { reports, problem, refresh: () => refresh() };
}
