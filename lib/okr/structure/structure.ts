import type { AlmostOkr } from '../almost-okr';
import type { ReferenceHome } from '../initiatives/reference';
import type { Day, Item, ObjectiveTree } from '../item';
import type { Profile } from '../profile';
import type { Reading } from '../reading';
import type { Role } from '../recognise';
import type { Rollup } from '../rollup';
import { cascade } from './cascade';
import { type Knot, levelsBelow } from './levels-below';
import { placesOf } from './places';

/**
 * How an OKR is tied to the objective it supports. `listed`: its description lists it, with or without an item behind
 * it. `parent-epic`: both stand below one epic, and the objective is the only one there.
 */
export type Tie = 'child' | 'linked' | 'listed' | 'parent-epic';

/** A key result, or an objective of the level below, that supports an objective. */
export interface Member {
  item: Item;
  /** Null: a child item nobody can place, neither an OKR nor work that delivers one. */
  role: Role | null;
  /** Every way in which it is tied. */
  ties: Tie[];
  /** There is no item behind it: it is a line of the objective's description. */
  isWritten: boolean;
  /** Readings of it that stand elsewhere than on the item: on its line in the objective's description, and from below. */
  elsewhere: readonly Reading[];
  /** What stands below it; null: nothing does, or it was not read. */
  below: Level | null;
  /** Not all that stands below it was read, at whatever level; of a key result only where an objective is known there. */
  isUnread?: true;
}

/** One level of a cascade: what supports one item, and what that gives. */
export interface Level {
  members: Member[];
  rollup: Rollup;
  /** Those it was rolled up by, in percent by item id; null: all count the same. */
  weights: ReadonlyMap<string, number> | null;
  /** Its period has ended. */
  ended: boolean;
}

/** What could not be followed, or was not counted twice. */
export type StructureNote =
  /** It stands below itself: `item` was met again below `at`. */
  | { kind: 'cycle'; item: Item; at: Item }
  /** It counts once already, below `through`. */
  | { kind: 'repeated'; item: Item; at: Item; through: Item }
  /** Deeper levels were not followed below it. */
  | { kind: 'too-deep'; at: Item }
  /** What stands below it was not read, for its number or its depth. */
  | { kind: 'not-read'; at: Item }
  /** An objective that is linked, and nothing tells which of the two stands above the other. */
  | { kind: 'unclear-level'; item: Item }
  /** A key result that is linked, and lives in a group above: it is taken to support the level above. */
  | { kind: 'stands-above'; item: Item }
  /** It is tied and looks meant as an OKR, but is none by the rules. */
  | { kind: 'almost'; item: Item; why: AlmostOkr }
  /** Several objectives stand below the parent epic, so nobody can tell whose its key results are. */
  | { kind: 'shared-epic'; title: string };

/** The OKRs of an objective, whatever carries them and however they are tied. */
export interface Structure {
  /** Each once: child items in GitLab's order, then what is linked, then what the description lists, then the epic's. */
  members: Member[];
  /** Child items that are no OKRs: they deliver. */
  initiatives: Item[];
  /** Linked items that the reader may not see. */
  hiddenLinks: number;
  /** Items its description lists as key results that were not read, or not yet: none of them is a member. */
  listedUnread: number;
  notes: StructureNote[];
}

/**
 * Makes OKRs of what was read around an objective. Total, whatever the ties: cycles and depth are cut and said, and no
 * item counts twice.
 *
 * @param home where the objective's description stands
 * @param today by which the periods of levels below have ended; null: none has
 */
export function structureOf(
  tree: ObjectiveTree,
  profile: Profile,
  home: ReferenceHome,
  today: Day | null = null,
): Structure {
  const { knots, top, notes } = levelsBelow(tree, tree.belowComplete, profile, home);
  const { places, cuts } = placesOf(knots);
  return {
    members: cascade(knots, places, profile, home, today, tree.checkIns),
    initiatives: top.initiatives,
    hiddenLinks: top.hiddenLinks,
    listedUnread: top.unread.length,
    notes: [...notes, ...cuts, ...notFollowed(knots, tree.belowComplete)],
  };
}

/** Objectives below which there may be more than is known. */
function notFollowed(knots: ReadonlyMap<string, Knot>, isFinal: boolean): StructureNote[] {
  const objectives = [...knots.values()].filter(({ role, upper }) => role === 'objective' && upper);
  return objectives.flatMap(({ item: at, state }): StructureNote[] => {
    if (state === 'deepest') return [{ kind: 'too-deep', at }];
    return state === 'incomplete' || (state === 'unread' && isFinal) ? [{ kind: 'not-read', at }] : [];
  });
}
