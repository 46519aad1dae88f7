import type { Profile } from './profile';

export type Role = 'objective' | 'key-result';

/**
 * What an item is, by its type's name, never by a type id: GitLab renumbered them once and lets teams rename types.
 * `typeName` may also be the name of the type's icon (`work-item-keyresult`), which is not translated.
 * Null: not an OKR.
 */
export function roleOf(typeName: string, profile: Profile): Role | null {
  const known = roles.get(profile) ?? new Map<string, Role | null>();
  roles.set(profile, known);
  let role = known.get(typeName);
  if (role === undefined) {
    role = lookUp(typeName, profile);
    known.set(typeName, role);
  }
  return role;
}

/** A tree of thousands has a handful of type names. */
const roles = new WeakMap<Profile, Map<string, Role | null>>();

function lookUp(typeName: string, profile: Profile): Role | null {
  const name = plain(typeName);
  if (profile.objectiveTypes.some((type) => plain(type) === name)) return 'objective';
  if (profile.keyResultTypes.some((type) => plain(type) === name)) return 'key-result';
  return null;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(work-item|issue-type)-/, '')
    .replace(/[\s_-]/g, '');
}
