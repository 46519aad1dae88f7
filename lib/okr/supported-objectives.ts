import type { Item, ObjectiveTree } from './item';
import type { Profile } from './profile';
import { roleOf } from './recognise';

/** More are not read: a key result that is tied to more of them says little about any. */
const MOST = 3;

/** Where an objective stands that a key result supports. */
export type Supported = Pick<Item, 'id' | 'namespacePath' | 'iid' | 'title'>;

/**
 * The objectives a key result supports: the one it stands below, else those it is linked with, three at most. Nothing
 * that is only listed somewhere: that is known on the objective's own page alone.
 */
export function supportedObjectives({ parent, links }: ObjectiveTree, profile: Profile): Supported[] {
  if (parent && roleOf(parent, profile) === 'objective') return [parent];
  return links
    .flatMap(({ item, kind }) => (item && kind !== 'blocked-by' && roleOf(item, profile) === 'objective' ? [item] : []))
    .slice(0, MOST);
}
