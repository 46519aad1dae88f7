import type { KeptNote } from '../../lib/gitlab/check-in-outcome';
import { writeKeyResult } from '../../lib/gitlab/write-key-result';
import { writeNote } from '../../lib/gitlab/write-note';
import type { Profile } from '../../lib/okr/profile';
import { noteUpdated } from '../../lib/settings/due-looks';
import type { Failed, NoteSaid, StepSaid } from '../../lib/text/check-in-outcomes';
import { problemOf } from '../okr/problem-of';
import type { NotePlan } from './note-plan';
import type { FrozenStep } from './preview';
import type { CheckInSite } from './start';

/**
 * Writes one key result, as it was previewed; what came of it is a value. Not ended with the panel: a write that was cut
 * in half is one nobody knows the end of.
 */
export async function sendStep(site: CheckInSite, { about, step }: FrozenStep, profile: Profile): Promise<StepSaid> {
  const writesText = step.score !== null && step.score.place !== 'progress';
  // Saved later, that editor would put back what stood there.
  if (writesText && site.isEdited(step.item)) return { kind: 'editor-open' };
  try {
    return await writeKeyResult(site.gateway, { step, role: about.role, profile });
  } catch (error) {
    return failed(error);
  }
}

/** Writes a comment likewise. `note`: as GitLab keeps it by then; null: it is not written. */
export async function sendNote(
  site: CheckInSite,
  { on, before }: Pick<NotePlan, 'on' | 'before'>,
  body: string,
): Promise<{ said: NoteSaid; note: KeptNote | null }> {
  try {
    const said = await writeNote(site.gateway, { address: on, id: on.id, before, body });
    return { said, note: said.kind === 'written' || said.kind === 'altered' ? said.note : null };
  } catch (error) {
    return { said: failed(error), note: null };
  }
}

/** “My OKRs” need not wait for its next look to know of these. */
export function tellUpdated({ gateway }: CheckInSite, ids: readonly string[]): void {
  // A page left over from before an update can no longer store.
  noteUpdated(gateway.transport.base, ids).catch(() => {});
}

/** An aborted request is one of a page that is going: nobody hears the rest. */
export function failed(error: unknown): Failed {
  return { kind: 'failed', problem: problemOf(error) ?? { kind: 'timeout', until: null } };
}
