import type { Step } from '../okr/check-in/step';
import { stepNow } from '../okr/check-in/step-now';
import { newCommandLines } from '../okr/description/new-commands';
import type { Profile } from '../okr/profile';
import { scoreOf } from '../okr/reading';
import type { Role } from '../okr/recognise';
import { writeKeyResultOperation } from './check-in-operations';
import type { StepOutcome } from './check-in-outcome';
import { parseWrittenKeyResult } from './check-in-schema';
import { GitlabError, isGitlabError } from './errors';
import type { Gateway } from './gateway';
import { type KeyResultNow, readKeyResultNow, type StoredKeyResult, storedKeyResult } from './key-result-now';
import { fatesOf, type StepWrite } from './step-fate';
import { mayHaveLanded, refusalIn, type WriteRefusal } from './write-refusal';

export interface StepRequest {
  /** Made from the item as the reader saw it. */
  step: Step;
  /** As what the item is scored, and by which rules. */
  role: Role;
  profile: Profile;
  signal?: AbortSignal | undefined;
}

/**
 * Writes the score and the health of one key result, with one mutation, never over somebody's change of them: reads
 * again and compares with what the reader saw, writes once, compares each part that GitLab shows with what was sent.
 * What stands there already is not sent.
 * @throws GitlabError ('refused' also for a text with a new line that GitLab would run as a command: nothing is sent), or
 * the signal's reason. Where the write failed so that it may still have landed, that was looked up first.
 */
export async function writeKeyResult(gateway: Gateway, request: StepRequest): Promise<StepOutcome> {
  const { step, role, profile, signal } = request;
  const now = await readKeyResultNow(gateway, step.item, signal);
  const write = stepNow(step, now.stored, role, profile);
  if (write.kind === 'there') return { kind: 'written' };
  if (write.kind === 'changed') return write;
  if (!mayWrite(write, now)) return { kind: 'not-allowed' };
  if (runsCommand(write, now)) throw new GitlabError('refused');
  const landed = await send(gateway, request, write, now);
  return 'kind' in landed ? landed : judge(request, write, now, landed);
}

/** GitLab writes a text for whom it keeps progress and health without a word: then nothing is sent. */
function mayWrite({ score, health }: StepWrite, { canUpdate, canAdmin }: KeyResultNow): boolean {
  const needsAdmin = score?.place === 'progress' || health !== null;
  const writesText = score !== null && score.place !== 'progress';
  return (canAdmin || !needsAdmin) && (canUpdate || !writesText);
}

function runsCommand({ score }: StepWrite, { stored }: KeyResultNow): boolean {
  return score?.place === 'description' && newCommandLines(stored.description, score.after).length > 0;
}

async function send(
  gateway: Gateway,
  request: StepRequest,
  write: StepWrite,
  now: KeyResultNow,
): Promise<StoredKeyResult | WriteRefusal> {
  try {
    return await sendOnce(gateway, request, write, now);
  } catch (error) {
    const stored = mayHaveLanded(error) ? await readBack(gateway, request) : null;
    const hasLanded =
      stored && fatesOf(write, request.role, now.stored, stored.stored).some(({ fate }) => fate === 'written');
    if (!hasLanded) throw error;
    return stored;
  }
}

async function sendOnce(
  gateway: Gateway,
  { step, signal }: StepRequest,
  write: StepWrite,
  { variant }: KeyResultNow,
): Promise<StoredKeyResult | WriteRefusal> {
  const input = inputOf(step.item.id, write);
  const { data, errors } = await gateway.transport.mutate(writeKeyResultOperation(variant), { input }, signal);
  const payload = data ? parseWrittenKeyResult(data) : null;
  const item = payload?.workItem;
  if (!item || errors.length > 0 || payload.errors.length > 0) return refusalIn(errors, payload);
  return storedKeyResult(item);
}

function inputOf(id: string, { score, health }: StepWrite): object {
  return {
    id,
    ...(score?.place === 'progress' ? { progressWidget: { currentValue: score.current } } : {}),
    ...(score?.place === 'title' ? { title: score.after } : {}),
    ...(score?.place === 'description' ? { descriptionWidget: { description: score.after } } : {}),
    ...(health ? { healthStatusWidget: { healthStatus: health.after } } : {}),
  };
}

async function readBack(gateway: Gateway, { step, signal }: StepRequest): Promise<StoredKeyResult | null> {
  try {
    return await readKeyResultNow(gateway, step.item, signal);
  } catch (error) {
    if (isGitlabError(error)) return null;
    throw error;
  }
}

/** What came of a write that GitLab did not refuse. */
function judge(
  { step, role, profile }: StepRequest,
  write: StepWrite,
  now: KeyResultNow,
  { stored, lockVersion }: StoredKeyResult,
): StepOutcome {
  const fates = fatesOf(write, role, now.stored, stored);
  if (fates.some(({ fate }) => fate === 'altered')) {
    const { reading } = scoreOf({ ...step.item, ...stored }, role, profile);
    return { kind: 'altered', score: reading?.percent ?? null, health: stored.health };
  }
  const ignored = fates.flatMap(({ part, fate }) => (fate === 'ignored' ? [part] : []));
  if (ignored.length > 0) return { kind: 'ignored', parts: ignored };
  const saved = lockVersion === null || now.lockVersion === null ? 1 : lockVersion - now.lockVersion;
  // Only a text is written as a whole. How often GitLab saves for progress is not known.
  const writesText = write.score !== null && write.score.place !== 'progress';
  return writesText && saved > 1 ? { kind: 'written', overtaken: true } : { kind: 'written' };
}
