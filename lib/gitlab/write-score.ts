import type { Progress } from '../okr/item';
import { isSameProgress } from '../okr/scoring/same-progress';
import { GitlabError, isGitlabError } from './errors';
import type { Gateway } from './gateway';
import type { ItemAddress } from './read-objective';
import { isSameTitle } from './same-title';
import { readScoreNow, type ScoreNow, type StoredScore, storedIn } from './score-now';
import type { OwnScoreChange, ScoreOutcome } from './score-outcome';
import { parseWrittenScore } from './score-schema';
import { mayHaveLanded, refusalIn, type WriteRefusal } from './write-refusal';
import { writeProgressOperation, writeTitleOperation } from './writing-operations';

export interface ScoreRequest {
  address: ItemAddress;
  /** GitLab's global id of the same item. */
  id: string;
  change: OwnScoreChange;
  /** The progress as the reader saw it; not asked for with a title, whose change holds what it was made from. */
  expected: Progress | null;
  signal?: AbortSignal | undefined;
}

/** What GitLab holds after a write. */
type Landed = Pick<ScoreNow, 'stored' | 'lockVersion'>;

/**
 * Writes a score to the progress widget or the title, never over somebody's change: reads again and compares with what
 * the reader saw, writes once, compares what GitLab shows with what was sent. An undo is the same with what was
 * `before`. Of a progress that changes between the last reading and the write nothing can be known.
 * @throws GitlabError, or the signal's reason. Where the write failed so that it may still have landed, that was looked
 * up first.
 */
export async function writeScore(gateway: Gateway, request: ScoreRequest): Promise<ScoreOutcome> {
  const { address, change, signal } = request;
  const now = await readScoreNow(gateway, address, change.place, signal);
  if (!now.canWrite) return { kind: 'not-allowed' };
  if (isThere(now.stored, change)) return { kind: 'written', before: now.stored, after: now.stored };
  if (!isAsSeen(now.stored, request)) return { kind: 'changed', theirs: now.stored };
  const landed = await send(gateway, request);
  return 'kind' in landed ? landed : judge(change, now, landed);
}

async function send(gateway: Gateway, request: ScoreRequest): Promise<Landed | WriteRefusal> {
  try {
    return await sendOnce(gateway, request);
  } catch (error) {
    const landed = mayHaveLanded(error) ? await readBack(gateway, request) : null;
    if (!landed || !isThere(landed.stored, request.change)) throw error;
    return landed;
  }
}

async function sendOnce(gateway: Gateway, { id, change, signal }: ScoreRequest): Promise<Landed | WriteRefusal> {
  const { operation, input } =
    change.place === 'progress'
      ? { operation: writeProgressOperation, input: { id, progressWidget: { currentValue: change.current } } }
      : { operation: writeTitleOperation, input: { id, title: change.after } };
  const { data, errors } = await gateway.transport.mutate(operation, { input }, signal);
  const payload = data ? parseWrittenScore(data) : null;
  const item = payload?.workItem;
  if (!item || errors.length > 0 || payload.errors.length > 0) return refusalIn(errors, payload);
  const stored = storedIn(item, change.place);
  if (!stored) throw new GitlabError('not-understood');
  return { stored, lockVersion: item.lockVersion };
}

async function readBack(gateway: Gateway, { address, change, signal }: ScoreRequest): Promise<Landed | null> {
  try {
    return await readScoreNow(gateway, address, change.place, signal);
  } catch (error) {
    if (isGitlabError(error)) return null;
    throw error;
  }
}

/** What came of a write that GitLab did not refuse. */
function judge(change: OwnScoreChange, now: ScoreNow, { stored, lockVersion }: Landed): ScoreOutcome {
  if (!isThere(stored, change)) {
    return isSame(stored, now.stored) ? { kind: 'ignored' } : { kind: 'altered', sent: change, stored };
  }
  const savings = lockVersion === null || now.lockVersion === null ? 1 : lockVersion - now.lockVersion;
  return { kind: savings > 1 ? 'overtaken' : 'written', before: now.stored, after: stored };
}

/** A progress of 0 that was never set is no score yet, so that a 0 is still to be written. */
function isThere(stored: StoredScore, change: OwnScoreChange): boolean {
  if (stored.place === 'title') return change.place === 'title' && isSameTitle(stored.title, change.after);
  const { percent, current, updatedAt } = stored.progress;
  const isSet = updatedAt !== null;
  return change.place === 'progress' && isSet && percent === change.percent && current === change.current;
}

function isAsSeen(stored: StoredScore, { change, expected }: ScoreRequest): boolean {
  if (change.place === 'title') return isSame(stored, { place: 'title', title: change.before });
  return expected !== null && isSame(stored, { place: 'progress', progress: expected });
}

function isSame(one: StoredScore, other: StoredScore): boolean {
  if (one.place === 'title') return other.place === 'title' && isSameTitle(one.title, other.title);
  return other.place === 'progress' && isSameProgress(one.progress, other.progress);
}
