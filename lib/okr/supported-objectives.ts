import type { Item, ObjectiveTree } from './item';
import type { Profile } from './profile';
import { roleOf } from './recognise';
import { standing } from './structure/standing';

/** More are not read: a key result that is tied to more of them says little about any. */
const MOST = 3;

/** Where an objective stands that a key result supports. */
export type Supported = Pick<Item, 'id' | 'namespacePath' | 'iid' | 'title' | 'url'>;

/**
 * The objectives a key result supports: the one it stands below, else those it is linked with, each once, three at
 * most, and none that stands below it. Nothing
 * that is only listed somewhere: that is known on the objective's own page alone.
 */
export function supportedObjectives(
  { objective: keyResult, parent, links }: ObjectiveTree,
  profile: Profile,
): Supported[] {
  if (parent && roleOf(parent, profile) === 'objective') return [parent];
  const linked = links
    .filter((link) => standing(keyResult, link) !== 'below')
    .flatMap(({ item }) => (item && roleOf(item, profile) === 'objective' ? [item] : []));
  return [...new Map(linked.map((item) => [item.id, item])).values()].slice(0, MOST);
}
