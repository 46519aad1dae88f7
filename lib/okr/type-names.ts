import type { Recogniser } from './profile';
import { type Role, roleOf } from './recognise';

/** A work item type as a project or group has it: its name, and the name of its icon. */
export interface ItemType {
  name: string;
  icon: string | null;
}

/** Names of types that only their icon tells, by role. */
export type TypeNames = Record<Role, string[]>;

/**
 * The names under which a project or group has GitLab's own OKR types, where these were renamed: pages that show a
 * name alone are read by them. Null: none was.
 */
export function renamedTypes(types: readonly ItemType[], recogniser: Recogniser): TypeNames | null {
  const names: TypeNames = { objective: [], 'key-result': [] };
  for (const { name, icon } of types) {
    const bare = { typeName: name, labels: [], title: '' };
    const role = roleOf({ ...bare, typeIcon: icon }, recogniser);
    if (role && roleOf({ ...bare, typeIcon: null }, recogniser) === null) names[role].push(name);
  }
  return names.objective.length + names['key-result'].length > 0 ? names : null;
}

/** The rules that also know types by these names. */
export function withTypeNames<R extends Recogniser>(recogniser: R, names: TypeNames): R {
  const { recognition } = recogniser;
  const rule = (role: Role) => ({ ...recognition[role], types: [...recognition[role].types, ...names[role]] });
  return {
    ...recogniser,
    recognition: { ...recognition, objective: rule('objective'), 'key-result': rule('key-result') },
  };
}
