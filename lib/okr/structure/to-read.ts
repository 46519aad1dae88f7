import type { Reference, ReferenceHome } from '../initiatives/reference';
import type { Item, ObjectiveTree } from '../item';
import type { Profile } from '../profile';
import { levelsBelow } from './levels-below';
import { mayShareEpic } from './parent-epic';

/** What has to be read next for an objective's structure to be whole. */
export interface ToRead {
  /** Objectives of the levels below whose children and links are not known yet. */
  below: Item[];
  /** Key results whose links are not known yet: one may be the objective of the level below. */
  links: Item[];
  /** What the description lists as key results, and is not known yet. */
  named: Reference[];
  /** What else stands below the parent epic. */
  parent: boolean;
}

/**
 * What is to be read after what was read: breadth first, nothing twice, nothing below a cut. All empty: the structure
 * is whole. What could not be read has to be in `tree.below` too, incomplete; a reference that could not is named again
 * until the caller leaves it out.
 */
export function toRead(tree: ObjectiveTree, profile: Profile, home: ReferenceHome): ToRead {
  const { knots, unread } = levelsBelow(tree, false, profile, home);
  const open = [...knots.values()].filter(({ state }) => state === 'unread');
  return {
    below: open.filter(({ role }) => role === 'objective').map(({ item }) => item),
    links: open.filter(({ role }) => role === 'key-result').map(({ item }) => item),
    named: unread,
    parent: mayShareEpic(tree.objective, tree.parent, profile) && tree.parent.children === null,
  };
}
