import type { Reference, ReferenceHome } from '../initiatives/reference';
import type { Item, ObjectiveTree } from '../item';
import type { Profile } from '../profile';

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
 * is whole.
 */
export function toRead(_tree: ObjectiveTree, _profile: Profile, _home: ReferenceHome): ToRead {
  return { below: [], links: [], named: [], parent: false };
}
