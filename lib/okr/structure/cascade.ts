import { criteriaOf } from '../criteria/read-criteria';
import { criteriaSpellings } from '../criteria/spellings';
import { weightsOf } from '../criteria/weights';
import type { ReferenceHome } from '../initiatives/reference';
import type { Instant, Item } from '../item';
import type { Profile } from '../profile';
import type { Reading } from '../reading';
import { type Rollup, rollUp } from '../rollup';
import type { Knot } from './levels-below';
import type { Places } from './places';
import type { Level, Member } from './structure';
import type { Tied } from './tied';

/**
 * The members of the page's objective with what stands below them, level by level, each item at its one place. What a
 * level gives is a reading of the item above it.
 */
export function cascade(
  knots: ReadonlyMap<string, Knot>,
  places: Places,
  profile: Profile,
  home: ReferenceHome,
): Member[] {
  const [top] = knots.values();
  return top ? membersOf(top) : [];

  function membersOf({ item: upper, ties }: Knot): Member[] {
    return kept(upper, ties).map((tied): Member => {
      const lower = lowerOf(tied);
      const members = lower ? membersOf(lower) : [];
      if (!lower || members.length === 0) return { ...tied, below: null };
      const below = { members, rollup: rollUpBelow(lower.item, members, profile, home) };
      const reading = lower.state === 'read' ? readingOf(below) : null;
      return { ...tied, elsewhere: reading ? [...tied.elsewhere, reading] : tied.elsewhere, below };
    });
  }

  function kept({ id }: Item, ties: readonly Tied[]): Tied[] {
    return ties.filter(({ item }) => places.get(item.id) === id);
  }

  /** What has the members: an objective itself, for a key result the objective of the level below. */
  function lowerOf({ item }: Tied): Knot | undefined {
    const knot = knots.get(item.id);
    if (knot?.role !== 'key-result') return knot;
    const [carried] = kept(item, knot.ties);
    return carried && knots.get(carried.item.id);
  }
}

/** By the weights of the objective's own criteria, where they are complete. */
function rollUpBelow(objective: Item, members: readonly Member[], profile: Profile, home: ReferenceHome): Rollup {
  if (!profile.rollUp.weighted) return rollUp(members, profile, false);
  const spellings = criteriaSpellings(profile.descriptions);
  const criteria = criteriaOf(objective.description, spellings, { ...home, namespacePath: objective.namespacePath });
  const items = members.map(({ item }) => item);
  const weights = weightsOf(criteria, items, profile);
  return rollUp(members, profile, false, weights?.state === 'complete' ? weights.weights : null);
}

function readingOf({ rollup: { score, terms } }: Level): Reading | null {
  if (score === null) return null;
  const dates = terms.map(({ score: { reading } }): Instant | null => reading?.at ?? null).filter((at) => at !== null);
  const newest = dates.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
  return { source: 'below', percent: score, decimals: 1, at: newest };
}
