import type { Profile } from './profile';

export type Role = 'objective' | 'key-result';

/**
 * What an item is, by its type's name, never by a type id: GitLab renumbered them once and lets teams rename types.
 * `typeName` may also be the name of the type's icon (`work-item-keyresult`), which is not translated.
 * Null: not an OKR.
 */
export function roleOf(typeName: string, profile: Profile): Role | null {
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
