import type { Checkable } from '../okr/check-in/step';
import { askVariant } from './ask-variant';
import { keyResultNowOperation } from './check-in-operations';
import type { CheckInPermissions } from './check-in-permissions';
import { parseKeyResultNow, type WireKeyResult } from './check-in-schema';
import { GitlabError } from './errors';
import type { Gateway } from './gateway';
import { progressOf } from './item-from-wire';
import type { ItemAddress } from './read-objective';
import type { Variant } from './variants';

/** What GitLab holds of a key result at one moment. */
export interface StoredKeyResult {
  stored: Checkable;
  /** Rises by one when title, description or health are saved; null when GitLab did not say. */
  lockVersion: number | null;
}

export interface KeyResultNow extends StoredKeyResult, CheckInPermissions {
  /** What this GitLab knows: the write names no more. */
  variant: Variant;
}

/**
 * Reads a key result as it is stored now.
 * @throws GitlabError ('refused' also where GitLab told a part of it only), or the signal's reason
 */
export async function readKeyResultNow(
  gateway: Gateway,
  { namespacePath, iid }: ItemAddress,
  signal?: AbortSignal,
): Promise<KeyResultNow> {
  const { answer, variant } = await askVariant(gateway, keyResultNowOperation, { path: namespacePath, iid }, signal);
  const { currentUser, item } = parseKeyResultNow(answer.data);
  if (gateway.signedIn && !currentUser) throw new GitlabError('signed-out');
  // A part that failed must not pass for one that is empty.
  if (answer.errors.length > 0) throw new GitlabError('refused');
  if (!item) throw new GitlabError('not-found');
  const { updateWorkItem, adminWorkItem } = item.userPermissions;
  return { ...storedKeyResult(item), canUpdate: updateWorkItem, canAdmin: adminWorkItem, variant };
}

/** GitLab's key result in the product's own shape. */
export function storedKeyResult({ title, lockVersion, widgets }: WireKeyResult): StoredKeyResult {
  const { description, healthStatus } = widgets;
  return {
    stored: { title, description: description ?? '', progress: progressOf(widgets), health: healthStatus },
    lockVersion,
  };
}
