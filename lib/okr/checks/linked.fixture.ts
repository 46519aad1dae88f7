import type { Initiative } from '../initiatives/initiative';
import type { LinkedInitiative } from '../initiatives/linked-initiatives';
import { type Reference, referenceKey } from '../initiatives/reference';
import type { Item } from '../item';
import { keyResult } from '../item.fixture';

/** For tests: an epic of the group `group`. */
export function epic(given: Partial<Item> = {}): Initiative {
  const iid = given.iid ?? '12';
  const item = keyResult({ iid, namespacePath: 'group', reference: `group&${iid}`, typeName: 'Epic', ...given });
  return { item: { ...item, id: `gid://gitlab/WorkItem/9${iid}`, ...given }, delivery: null };
}

/** For tests: a healthy epic, named in the description and linked in GitLab, but for what the test says. */
export function linked(given: Partial<LinkedInitiative> = {}): LinkedInitiative {
  const reference: Reference = { namespacePath: 'group', iid: '12' };
  return {
    key: referenceKey(reference),
    reference,
    label: 'One pipeline for every service',
    mention: { start: 0, end: 0, label: '&12', target: { kind: 'item', reference } },
    linked: true,
    isChild: false,
    initiative: epic({ title: 'One pipeline for every service' }),
    unreadable: null,
    status: null,
    statusLate: null,
    ...given,
  };
}
