import { dayOfNumber } from '../day';
import type { Day } from '../item';
import { paceOf } from '../pace';
import type { Period } from '../period';
import type { Profile, Source } from '../profile';
import type { Report } from '../report';
import { type Candidate, rollUp } from '../rollup';
import type { CountingMember } from './counting-members';

/** How an objective stood at the end of a day. */
export interface TrendPoint {
  day: Day;
  /** Percent, unrounded; null: none was known. */
  score: number | null;
  /** What the pace of the period asks for, in percent; null: there is no period. */
  expected: number | null;
  /** How many that count today are not in the score, for nobody can tell how they stood. */
  unknown: number;
}

/** Of a past day only the number is known, not all places it stood in. */
const PLACE: Source = 'progress';

/** The objective's score at the end of each day from `first` on (days since 1970), by the rules of its report. */
export function trendLine(report: Report, members: readonly CountingMember[], first: number): TrendPoint[] {
  const { profile, weights, rollup, period } = report;
  const rules: Profile = { ...profile, sources: [PLACE] };
  const used = weights?.state === 'complete' ? weights.weights : null;
  const candidates = members.map(candidateOf);
  // Where a score that is missing after the end is not one nobody gave, the report leaves it out.
  const closes = !rollup.leftOut.some(({ reason }) => reason === 'not-scored');
  const days = members[0]?.stands.length ?? 0;
  let score: number | null = null;
  let unknown = 0;
  let closed = false;
  return Array.from({ length: days }, (_, at) => {
    const day = dayOfNumber(first + at) ?? '';
    const ended = closes && period !== null && day > period.end;
    // Nobody scores every day: on most of them nothing changed.
    if (ended !== closed || changed(members, at)) {
      closed = ended;
      const known = candidates.flatMap((candidate) => candidate(at) ?? []);
      score = rollUp(known, rules, ended, used).score;
      unknown = members.length - known.length;
    }
    return { day, score, expected: expectedOn(day, period), unknown };
  });
}

function changed(members: readonly CountingMember[], at: number): boolean {
  return members.some(({ stands }) => stands[at] !== stands[at - 1]);
}

function expectedOn(day: Day, period: Period | null): number | null {
  const pace = period && paceOf(period, day);
  return pace && 100 * pace.elapsed;
}

/** The member as it stood; null: nobody can tell. */
function candidateOf({ item, role, stands }: CountingMember): (at: number) => Candidate | null {
  const bare = { ...item, title: '', description: '', progress: null };
  return (at) => {
    const stand = stands[at] ?? 'unknown';
    if (stand === 'unknown') return null;
    const elsewhere = stand === 'none' ? [] : [{ source: PLACE, percent: stand, decimals: 0, at: null }];
    return { item: bare, role, elsewhere };
  };
}
