import { type ReadonlySignal, signal } from '@preact/signals-core';
import { readCheckables } from '../../lib/gitlab/check-in-permissions';
import type { Permissions } from './row-lock';
import type { CheckInStart } from './start';

/** Which key results the reader may change, read once, before anybody has typed much. */
export function readPermissions({ site, current, signal: end }: CheckInStart): ReadonlySignal<Permissions> {
  const value = signal<Permissions>('checking');
  const items = current().items.flatMap(({ item, isWritten }) => (isWritten ? [] : [item]));
  readCheckables(site.gateway, items, { signal: end })
    .then((found) => {
      value.value = found;
    })
    .catch(() => {
      // Writing tells, and says it.
      value.value = 'unknown';
    });
  return value;
}
