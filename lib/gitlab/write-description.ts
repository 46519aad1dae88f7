import { merge } from '../okr/description/merge';
import { newCommandLines } from '../okr/description/new-commands';
import {
  type DescriptionNow,
  type DescriptionRead,
  descriptionsSince,
  isSameText,
  readDescriptionNow,
} from './description-now';
import { GitlabError, isGitlabError } from './errors';
import type { Gateway } from './gateway';
import type { ItemAddress } from './read-objective';
import type { WriteOutcome } from './write-outcome';
import { mayHaveLanded, refusalIn } from './write-refusal';
import { writeDescriptionOperation } from './writing-operations';
import { parseWritten } from './writing-schema';

export interface WriteRequest {
  address: ItemAddress;
  /** GitLab's global id of the same item. */
  id: string;
  /** The description that the change was made from. */
  base: string;
  /** The description as it was previewed. */
  wanted: string;
  /** Closes the item in the same step. */
  close?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Writes a description over the one it was made from, never over somebody's change: reads again and compares, writes
 * once, compares what GitLab stored with what was sent. An undo is the same with `base` and `wanted` exchanged.
 *
 * GitLab takes no version with a write, so a change that lands between the last reading and the write is overwritten;
 * that is found out afterwards, as well as GitLab's lock version and activity tell it.
 * @throws GitlabError ('refused' also when GitLab did not close the item, without a word), or the signal's reason. Where
 * the write failed so that it may still have landed, that was looked up first.
 */
export async function writeDescription(gateway: Gateway, request: WriteRequest): Promise<WriteOutcome> {
  const { address, base, wanted, signal } = request;
  const now = await readDescriptionNow(gateway, address, signal);
  const { description: theirs, lockVersion } = now;
  if (!now.canUpdate) return { kind: 'not-allowed' };
  if (!isSameText(theirs, base) && !isSameText(theirs, wanted)) {
    const merged = merge(base, wanted, theirs);
    if (!merged.ok) return { kind: 'conflict', theirs, conflicts: merged.conflicts };
    const isThere = isSameText(merged.text, theirs);
    if (!isThere || closes(request, now)) return { kind: 'changed', theirs, merged: merged.text };
    return { kind: 'written', before: theirs, text: theirs, lockVersion };
  }
  if (!changesText(request, now) && !closes(request, now)) {
    return { kind: 'written', before: theirs, text: theirs, lockVersion };
  }
  const [line] = newCommandLines(theirs, wanted);
  if (line !== undefined) return { kind: 'command', line };
  const stored = await send(gateway, request, now);
  return 'kind' in stored ? stored : judge(gateway, request, now, stored);
}

function changesText({ wanted }: WriteRequest, now: DescriptionNow): boolean {
  return !isSameText(wanted, now.description);
}

function closes({ close = false }: WriteRequest, now: DescriptionNow): boolean {
  return close && !now.closed;
}

async function send(
  gateway: Gateway,
  request: WriteRequest,
  now: DescriptionNow,
): Promise<DescriptionNow | WriteOutcome> {
  try {
    return await sendOnce(gateway, request, now);
  } catch (error) {
    const stored = mayHaveLanded(error) ? await readBack(gateway, request) : null;
    const hasLanded = stored && !changesText(request, stored) && !closes(request, stored);
    if (!hasLanded) throw error;
    return stored;
  }
}

async function sendOnce(
  gateway: Gateway,
  request: WriteRequest,
  now: DescriptionNow,
): Promise<DescriptionNow | WriteOutcome> {
  const input = {
    id: request.id,
    ...(changesText(request, now) ? { descriptionWidget: { description: request.wanted } } : {}),
    ...(closes(request, now) ? { stateEvent: 'CLOSE' } : {}),
  };
  const { data, errors } = await gateway.transport.mutate(writeDescriptionOperation, { input }, request.signal);
  const payload = data ? parseWritten(data) : null;
  const item = payload?.workItem;
  if (!item || errors.length > 0 || payload.errors.length > 0) return refusalIn(errors, payload);
  const { state, lockVersion, widgets } = item;
  return { description: widgets.description ?? '', closed: state === 'CLOSED', lockVersion };
}

async function readBack(gateway: Gateway, { address, signal }: WriteRequest): Promise<DescriptionNow | null> {
  try {
    return await readDescriptionNow(gateway, address, signal);
  } catch (error) {
    if (isGitlabError(error)) return null;
    throw error;
  }
}

/** What came of a write that landed. */
async function judge(
  gateway: Gateway,
  request: WriteRequest,
  now: DescriptionRead,
  stored: DescriptionNow,
): Promise<WriteOutcome> {
  const { address, wanted, signal } = request;
  const { description: text, lockVersion } = stored;
  if (closes(request, stored)) throw new GitlabError('refused');
  // GitLab saves the item once for its new state, and once more for everything else (IssuableBaseService#update).
  const ours = Number(changesText(request, now)) + Number(closes(request, now));
  const saved = lockVersion === null || now.lockVersion === null ? ours : lockVersion - now.lockVersion;
  if (saved > ours) {
    const texts = await descriptionsSince(gateway, address, now, signal);
    // A label or a date may have been changed as well, which is no matter.
    const isOvertaken = texts === null || texts.length > Number(changesText(request, now));
    const behindOurs = texts?.slice(texts.findIndex((one) => one !== null && isSameText(one, wanted)) + 1) ?? [];
    const theirs = behindOurs.find((one) => one !== null) ?? null;
    if (isOvertaken) return { kind: 'overtaken', ours: wanted, theirs, stored: text };
  }
  if (!isSameText(text, wanted)) return { kind: 'altered', sent: wanted, stored: text };
  return { kind: 'written', before: now.description, text, lockVersion };
}
