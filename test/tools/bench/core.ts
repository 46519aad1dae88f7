import { keyResult } from '../../../lib/okr/item.fixture';
import { infrastructureQualityProfile } from '../../../lib/okr/profiles/infrastructure-quality';
import { rollUp } from '../../../lib/okr/rollup';
import type { Line } from './line';

const CHILDREN = 10_000;
const RUNS = 31;

/** What the core does by itself, in Node. */
export function coreLines(): Line[] {
  const items = Array.from({ length: CHILDREN }, (_, at) =>
    keyResult({ iid: String(at), percent: at % 100, description: 'Context.\n\nScore => 55%\n' }),
  );
  return [
    {
      what: 'roll-up of 10,000 items',
      unit: 'ms',
      ceiling: 5,
      runs: timed(() => rollUp(items, infrastructureQualityProfile, true)),
    },
    { what: 'scanning and checking a 100 kB description', unit: 'ms', ceiling: 10, runs: null },
  ];
}

/** The first runs warm the code up and do not count. */
function timed(work: () => unknown): number[] {
  const all = Array.from({ length: RUNS + 10 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return all.slice(10);
}
