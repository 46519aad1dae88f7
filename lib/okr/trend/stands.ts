import { isText } from '../reading';
import type { ScoreSteps, Stand } from './score-steps';

/** GitLab's progress field holds no more; a text above it tells the same score whole. */
const NATIVE_CEILING = 100;

/** How a score stood at the end of each day: of the places in order, the first that had one. `ends` in order. */
export function standsAt(places: readonly ScoreSteps[], ends: readonly number[]): Stand[] {
  const columns = places.map((steps) => ({ source: steps.source, stands: standsIn(steps, ends) }));
  return ends.map((_end, day) => {
    const inOrder = columns.map(({ source, stands }) => ({ source, stand: stands[day] ?? 'unknown' }));
    const first = inOrder.find(({ stand }) => stand !== 'none');
    if (!first) return 'none';
    if (first.source !== 'progress' || first.stand !== NATIVE_CEILING) return first.stand;
    const above = inOrder.find(
      ({ source, stand }) => isText(source) && typeof stand === 'number' && stand > NATIVE_CEILING,
    );
    return above?.stand ?? first.stand;
  });
}

function standsIn({ before, changes }: ScoreSteps, ends: readonly number[]): Stand[] {
  let stand = before;
  let next = 0;
  return ends.map((end) => {
    for (let change = changes[next]; change && change.time < end; change = changes[++next]) stand = change.stand;
    return stand;
  });
}
