import { criteriaOf } from '../criteria/read-criteria';
import { withCriteria } from '../criteria/reading';
import { criteriaSpellings } from '../criteria/spellings';
import { weightsOf } from '../criteria/weights';
import { homeOf, type Mention, type ReferenceHome, referenceKey } from '../initiatives/reference';
import type { Day, Instant, Item, ObjectiveTree } from '../item';
import { paceOf } from '../pace';
import { periodOfObjective } from '../period-of-objective';
import type { Profile } from '../profile';
import { type Reading, withCheckIn } from '../reading';
import { rollUp } from '../rollup';
import type { Knot } from './levels-below';
import type { Places } from './places';
import type { Level, Member } from './structure';
import type { Tied } from './tied';

/**
 * The members of the page's objective with what stands below them, level by level, each item at its one place. What a
 * level gives is a reading of the item above it.
 *
 * @param checkIns what was reported on the key results of the page's objective, by item id
 */
export function cascade(
  knots: ReadonlyMap<string, Knot>,
  places: Places,
  profile: Profile,
  home: ReferenceHome,
  today: Day | null,
  checkIns: ObjectiveTree['checkIns'],
): Member[] {
  const [top] = knots.values();
  return top ? membersOf(top) : [];

  function membersOf({ item: upper, upper: above, ties }: Knot): Member[] {
    const here = kept(upper, ties);
    const byReference = new Map(here.map(({ item }) => [referenceKey(item), item]));
    const lookUp = ({ target }: Mention) =>
      (target.kind === 'item' && byReference.get(referenceKey(target.reference))) || null;
    return here.map((tied): Member => {
      const { item, role, ties: how, isWritten } = tied;
      const byCriteria = withCriteria(item, role, profile, tied.elsewhere, homeOf(item, home), lookUp);
      const isReported = role === 'key-result' && above === null;
      const elsewhere = isReported ? withCheckIn(byCriteria, checkIns.get(item.id)) : byCriteria;
      const member: Member = { item, role, ties: how, isWritten, elsewhere, below: null };
      const lower = lowerOf(tied);
      const members = lower ? membersOf(lower) : [];
      if (lower && (lower.state !== 'read' || members.some(({ isUnread }) => isUnread))) member.isUnread = true;
      if (!lower || members.length === 0) return member;
      member.below = levelBelow(lower.item, members);
      const reading = lower.state === 'read' ? readingOf(member.below) : null;
      if (reading) member.elsewhere = [...elsewhere, reading];
      return member;
    });
  }

  function kept({ id }: Item, ties: readonly Tied[]): Tied[] {
    return ties.filter(({ item }) => places.get(item.id) === id);
  }

  /** What has the members: an objective itself, for a key result the objective of the level below. */
  function lowerOf({ item }: Pick<Tied, 'item'>): Knot | undefined {
    const knot = knots.get(item.id);
    if (knot?.role !== 'key-result') return knot;
    const [carried] = kept(item, knot.ties);
    return carried && knots.get(carried.item.id);
  }

  /** As on its own page: by the weights of its own criteria where they are complete, and by the same period. */
  function levelBelow(objective: Item, members: Member[]): Level {
    const period = periodOfObjective(objective, members, profile);
    const ended = today !== null && period !== null && paceOf(period, today)?.state === 'ended';
    const weights = profile.rollUp.weighted ? weightsBelow(objective, members) : null;
    return { members, rollup: rollUp(members, profile, ended, weights), weights, ended };
  }

  function weightsBelow(objective: Item, members: readonly Member[]): ReadonlyMap<string, number> | null {
    const spellings = criteriaSpellings(profile.descriptions);
    const criteria = criteriaOf(objective.description, spellings, homeOf(objective, home));
    const okrs = members.flatMap(({ item, role }) => (role ? [item] : []));
    const weights = weightsOf(criteria, okrs, profile);
    return weights?.state === 'complete' ? weights.weights : null;
  }
}

function readingOf({ rollup: { score, terms } }: Level): Reading | null {
  if (score === null) return null;
  const dates = terms.map(({ score: { reading } }): Instant | null => reading?.at ?? null).filter((at) => at !== null);
  const newest = dates.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
  return { source: 'below', percent: score, decimals: 1, at: newest };
}
