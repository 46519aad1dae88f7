import type { Item, Parent } from '../item';
import type { Profile } from '../profile';
import { isEpic, roleOf } from '../recognise';
import { isNative, roleWithin } from './role-within';
import type { StructureNote } from './structure';

/** Whether what stands below its parent may support the objective: the parent is an epic and no OKR itself. */
export function mayShareEpic(objective: Item, parent: Parent | null, profile: Profile): parent is Parent {
  return (
    parent !== null && isEpic(parent) && roleOf(parent, profile) === null && !isNative(objective) && !isEpic(objective)
  );
}

/** The key results beside the objective below its parent epic, where it is the only objective there. */
export function besideInEpic(
  objective: Item,
  parent: Parent | null,
  profile: Profile,
): { keyResults: Item[]; note: StructureNote | null } {
  const none = { keyResults: [], note: null };
  if (!mayShareEpic(objective, parent, profile) || !parent.children) return none;
  const roles = parent.children.map((item) => (item.id === objective.id ? null : roleWithin(item, profile)));
  const keyResults = parent.children.filter((_, at) => roles[at] === 'key-result');
  if (keyResults.length === 0) return none;
  return roles.includes('objective')
    ? { keyResults: [], note: { kind: 'shared-epic', title: parent.title } }
    : { keyResults, note: null };
}
