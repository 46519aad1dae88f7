import type { Source } from '../profile';
import { isText } from '../reading';
import type { ScoreSteps, Stand } from './score-steps';

/** GitLab's progress field holds no more; a text above it tells the same score whole. */
const NATIVE_CEILING = 100;

/** How it stood, and since when (milliseconds since 1970 UTC) as far as a change tells. */
interface Standing {
  stand: Stand;
  since: number;
}

/**
 * How a score stood at the end of each day: of the places in order, the first that had one. Where nobody can tell what
 * that one held, what was reported last in a check-in. `ends` in order.
 */
export function standsAt(places: readonly ScoreSteps[], ends: readonly number[]): Stand[] {
  const columns = places.map((steps) => ({ source: steps.source, stands: standsIn(steps, ends) }));
  const untold = untoldBefore(columns);
  return ends.map((_end, day) => {
    const inOrder = columns.map(({ source, stands }) => ({ source, ...(stands[day] ?? UNKNOWN) }));
    const first = inOrder.find((one) => one.stand !== 'none' && !isSilent(one));
    if (!first) return day < untold ? 'unknown' : 'none';
    if (first.stand === 'unknown') return inOrder.find(({ source }) => source === 'check-in')?.stand ?? 'unknown';
    if (first.source !== 'progress' || first.stand !== NATIVE_CEILING) return first.stand;
    return inOrder.find((one) => isAbove(one, first))?.stand ?? first.stand;
  });
}

const UNKNOWN = { stand: 'unknown', since: Number.NEGATIVE_INFINITY } as const;

/** Words above a full field; a check-in's only while nobody set the field after it. */
function isAbove({ source, stand, since }: Standing & { source: Source }, field: Standing): boolean {
  const isTold = isText(source) || (source === 'check-in' && since > field.since);
  return isTold && typeof stand === 'number' && stand > NATIVE_CEILING;
}

/** Before the first check-in that is known: then what comes after it in order may tell. */
function isSilent({ source, stand }: { source: Source; stand: Stand }): boolean {
  return source === 'check-in' && stand === 'unknown';
}

/**
 * Until which day nobody tells of a score that the first known check-in found there. 0: it stood in another place, whose
 * own history tells all.
 */
function untoldBefore(columns: readonly { source: Source; stands: Standing[] }[]): number {
  const checkIns = columns.find(({ source }) => source === 'check-in')?.stands;
  const silent = checkIns?.findLastIndex(({ stand }) => stand === 'unknown') ?? -1;
  const isToldElsewhere = columns.some(
    ({ source, stands }) => source !== 'check-in' && stands[silent]?.stand !== 'none',
  );
  return isToldElsewhere ? 0 : silent + 1;
}

function standsIn({ before, changes }: ScoreSteps, ends: readonly number[]): Standing[] {
  let standing: Standing = { stand: before, since: UNKNOWN.since };
  let next = 0;
  return ends.map((end) => {
    for (let change = changes[next]; change && change.time < end; change = changes[++next]) {
      standing = { stand: change.stand, since: change.time };
    }
    return standing;
  });
}
