import type { Role } from '../okr/recognise';
import { plural } from './format';
import { allOf } from './lists';

/** `5 key results`, `1 objective`, `3 key results and 1 objective`. */
export function countOf(roles: readonly Role[]): string {
  const objectives = roles.filter((role) => role === 'objective').length;
  const keyResults = roles.length - objectives;
  const parts = [];
  if (keyResults > 0) parts.push(plural(keyResults, 'key result'));
  if (objectives > 0) parts.push(plural(objectives, 'objective'));
  return allOf(parts);
}
