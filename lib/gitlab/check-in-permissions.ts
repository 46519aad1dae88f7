import type { Item } from '../okr/item';
import { byNamespace } from './by-namespace';
import { checkablesOperation } from './check-in-operations';
import { parseCheckables } from './check-in-schema';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';

const ITEMS_AT_A_TIME = 100;
/** For 1,000 items of one namespace, or items of ten. */
const MOST_REQUESTS = 10;

/** What the reader may change of an item. */
export interface CheckInPermissions {
  /** Title and description. */
  canUpdate: boolean;
  /** Progress and health, which GitLab passes over in silence without it. */
  canAdmin: boolean;
}

/**
 * Whether the reader may check in on the items, by id: one request for 100 items of a project or group, at most 10
 * altogether. Of what is not in it GitLab told nothing.
 * @throws GitlabError, or the signal's reason
 */
export async function readCheckables(
  gateway: Gateway,
  items: readonly Pick<Item, 'id' | 'iid' | 'namespacePath'>[],
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Map<string, CheckInPermissions>> {
  const groups = byNamespace(items, ITEMS_AT_A_TIME).slice(0, MOST_REQUESTS);
  const read = groups.map(async ({ path, items }): Promise<[string, CheckInPermissions][]> => {
    const variables = { path, iids: items.map(({ iid }) => iid) };
    const { data } = await gateway.transport.query(checkablesOperation, variables, signal);
    if (!data) throw new GitlabError('refused');
    const { currentUser, items: told } = parseCheckables(data);
    if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
    return told.map(({ id, userPermissions: { updateWorkItem, adminWorkItem } }) => [
      id,
      { canUpdate: updateWorkItem, canAdmin: adminWorkItem },
    ]);
  });
  return new Map((await Promise.all(read)).flat());
}
