import type { ReferenceHome } from '../initiatives/reference';
import type { Item, ObjectiveTree } from '../item';
import type { Profile } from '../profile';
import { toRead } from '../structure/to-read';
import { isToldBefore } from './told-before';

/** What an objective of a list still lacks. */
interface Lacks {
  /** More than links: further levels, items its description lists, what else stands below its epic. */
  more: boolean;
  /** Key results whose links may lead to their score: the objective of the level below. */
  links: Item[];
}

/** What is still to be read before the score of an objective in a list is the one its own page shows. */
export function lacksOf(tree: ObjectiveTree, profile: Profile, home: ReferenceHome): Lacks {
  const { below, links, named, parent } = toRead(tree, profile, home);
  return {
    more: !tree.complete || parent || below.length + named.length > 0,
    links: links.filter((item) => !isToldBefore(item, 'below', profile)),
  };
}

/** The key results whose links are worth a question: with nothing else lacking. */
export function openLinks(tree: ObjectiveTree, profile: Profile, home: ReferenceHome): Item[] {
  const { more, links } = lacksOf(tree, profile, home);
  return more ? [] : links;
}
