import type { RowLock } from '../../components/check-in-view';
import type { CheckInPermissions } from '../../lib/gitlab/check-in-permissions';
import type { CheckInItem, Subject } from './subject';

/** What the reader may change, by item id; `unknown`: GitLab did not tell. */
export type Permissions = ReadonlyMap<string, CheckInPermissions> | 'checking' | 'unknown';

export function hasHealth(subject: Subject, id: string, permissions: Permissions): boolean {
  return subject.hasHealth && (permissionsOf(id, permissions)?.canAdmin ?? true);
}

/** Progress and health need another right than texts, in which every other score is written. */
export function lockOf({ item, isWritten }: CheckInItem, permissions: Permissions): RowLock | null {
  if (isWritten) return 'only-written';
  if (item.state === 'closed') return 'closed';
  if (permissions === 'checking') return 'checking';
  const told = permissionsOf(item.id, permissions);
  if (!told) return 'unknown';
  return (item.progress ? told.canAdmin : told.canUpdate) ? null : 'not-allowed';
}

function permissionsOf(id: string, permissions: Permissions): CheckInPermissions | undefined {
  return typeof permissions === 'string' ? undefined : permissions.get(id);
}
