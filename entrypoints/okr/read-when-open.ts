import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import type { Place } from '../../lib/page/place';
import type { Answer } from './answer';
import { live } from './live';
import type { Live, Load } from './live-value';

/**
 * Something that is read once somebody looks at it, and again whenever the item is.
 *
 * @param load what to read for an answer; null: nothing is to be read for this one
 */
export function readWhenOpen<T>(
  place: Pick<Place, 'signal'>,
  answer: ReadonlySignal<Answer | null>,
  isOpen: ReadonlySignal<boolean>,
  load: (answer: Answer) => Load<T> | null,
): Omit<Live<T>, 'pageChanged'> {
  const value = signal<T | null>(null);
  const problem = signal<Problem | null>(null);
  let refresh = () => {};
  let asked: Answer['reading'] | null = null;
  let newest: Load<T> | null = null;

  const stop = effect(() => {
    const now = answer.value;
    // An item on its way through further pages is not worth a second request yet.
    if (!isOpen.value || !now || now.reading.incomplete === 'loading' || now.reading === asked) return;
    const isFirst = newest === null;
    newest = load(now) ?? newest;
    if (!newest) return;
    asked = now.reading;
    if (!isFirst) return refresh();
    const source = live<T>((...given) => (newest as Load<T>)(...given), place.signal);
    refresh = source.refresh;
    effect(() => {
      value.value = source.value.value;
    });
    effect(() => {
      problem.value = source.problem.value;
    });
  });
  place.signal.addEventListener('abort', stop);
  return { value, problem, refresh: () => refresh() };
}
