import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import { linkItemsOperation } from './writing-operations';
import { parseLinked } from './writing-schema';

/** What came of tying two items. */
export type LinkOutcome =
  /** They are tied, by this or before. */
  | { kind: 'linked' }
  /** GitLab's own reasons, in its words. */
  | { kind: 'rejected'; reasons: string[] }
  | { kind: 'not-allowed' };

/**
 * Ties two items as related, both named by GitLab's global id. GitLab's words depend on the reader's language, so what
 * it then holds is believed instead.
 * @throws GitlabError, or the signal's reason
 */
export async function linkItems(
  gateway: Gateway,
  { id, targetId }: { id: string; targetId: string },
  signal?: AbortSignal,
): Promise<LinkOutcome> {
  const input = { id, workItemsIds: [targetId], linkType: 'RELATED' };
  const { data, errors } = await gateway.transport.mutate(linkItemsOperation, { input }, signal);
  const payload = data ? parseLinked(data) : null;
  const item = payload?.workItem;
  if (item?.widgets.linkedItems?.nodes.some((link) => link?.workItem?.id === targetId)) return { kind: 'linked' };
  const reasons = [...errors.map(({ message }) => message), ...(payload?.errors ?? [])];
  if (item?.userPermissions?.adminWorkItemLink === false) return { kind: 'not-allowed' };
  if (!item && reasons.some((reason) => /permission/.test(reason))) return { kind: 'not-allowed' };
  if (reasons.length > 0) return { kind: 'rejected', reasons };
  throw new GitlabError('not-understood');
}
