import { askVariant } from './ask-variant';
import { GitlabError, isGitlabError } from './errors';
import type { Gateway } from './gateway';
import type { ItemAddress } from './read-objective';
import { descriptionNowOperation, newestChangesOperation } from './writing-operations';
import { parseChanges, parseDescriptionNow } from './writing-schema';

/** What GitLab holds of an item's description at one moment. */
export interface DescriptionNow {
  description: string;
  closed: boolean;
  /** Rises by one with every saving of the item; null when GitLab did not say. */
  lockVersion: number | null;
}

export interface DescriptionRead extends DescriptionNow {
  canUpdate: boolean;
  /** Id of the newest entry of the item's activity, '' when there is none; null when GitLab cannot be asked for it. */
  newestActivity: string | null;
}

/** Whether two texts are one to GitLab, which drops every CR, and white space at the end. */
export function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\r', '').trimEnd() === other.replaceAll('\r', '').trimEnd();
}

/** Reads a description as it is stored now. @throws GitlabError, or the signal's reason */
export async function readDescriptionNow(
  gateway: Gateway,
  { namespacePath, iid }: ItemAddress,
  signal?: AbortSignal,
): Promise<DescriptionRead> {
  const { answer } = await askVariant(gateway, descriptionNowOperation, { path: namespacePath, iid }, signal);
  const { currentUser, item, activity } = parseDescriptionNow(answer.data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  if (!item) throw new GitlabError(answer.errors.length > 0 ? 'refused' : 'not-found');
  // A part that failed must not pass for an empty description.
  if (item.widgets.description === null && answer.errors.length > 0) throw new GitlabError('refused');
  return {
    description: item.widgets.description ?? '',
    closed: item.state === 'CLOSED',
    lockVersion: item.lockVersion,
    canUpdate: item.userPermissions?.updateWorkItem ?? false,
    newestActivity: activity && (activity[0]?.id ?? ''),
  };
}

/**
 * The descriptions saved since a reading, newest first; null for one that GitLab noted but does not tell. Null
 * altogether when it cannot be known: in 17.2, or when GitLab does not answer.
 */
export async function descriptionsSince(
  gateway: Gateway,
  { namespacePath, iid }: ItemAddress,
  { newestActivity }: DescriptionRead,
  signal?: AbortSignal,
): Promise<(string | null)[] | null> {
  if (newestActivity === null) return null;
  try {
    const answer = await gateway.transport.query(newestChangesOperation, { path: namespacePath, iid }, signal);
    const activity = parseChanges(answer.data);
    if (!activity) return null;
    const known = activity.findIndex(({ id }) => id === newestActivity);
    const since = known < 0 ? activity : activity.slice(0, known);
    // A change that only ticks tasks is noted as 'task', once for each.
    return since.flatMap(({ systemNoteMetadata: about }) =>
      about?.action === 'description' || about?.action === 'task'
        ? [about.descriptionVersion?.description ?? null]
        : [],
    );
  } catch (error) {
    if (isGitlabError(error)) return null;
    throw error;
  }
}
