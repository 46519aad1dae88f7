import type { Gateway } from '../../lib/gitlab/gateway';
import { afterWritten, withEdit } from '../../lib/okr/check-in/draft';
import type { Draft, Edit } from '../../lib/okr/check-in/edit';
import type { Step } from '../../lib/okr/check-in/step';
import { type NotePlan, noteBody, readNotePlans } from './note-plan';
import { editOf, plannedSteps } from './planned-steps';
import type { Permissions } from './row-lock';
import type { CheckInItem, Subject } from './subject';

/** A key result's step with what was typed for it, as the preview shows it. */
export interface FrozenStep {
  about: CheckInItem;
  edit: Edit;
  step: Step;
}

/** All that is going to be written. */
export interface Preview {
  subject: Subject;
  steps: readonly FrozenStep[];
  notes: readonly NotePlan[];
  /** The comments as they will be once all of it is written. */
  bodies: readonly string[];
  /** Somebody changed something of it since the last preview. */
  again: boolean;
}

/** What a preview is made from. */
export interface Asked {
  subject: Subject;
  draft: Draft;
  permissions: Permissions;
}

/**
 * Makes a preview from what is typed, on comments that are read anew.
 * @throws GitlabError, or the signal's reason
 */
export async function readPreview(
  gateway: Gateway,
  { subject, draft, permissions }: Asked,
  again: boolean,
  signal: AbortSignal,
): Promise<Preview> {
  const steps = plannedSteps(subject, draft, permissions);
  const written = steps.reduce(afterStep, draft);
  const notes = await readNotePlans(gateway, subject, Object.keys(written.told), signal);
  return { subject, steps, notes, bodies: notes.map((note) => noteBody(note, subject, written)), again };
}

/** Nothing is left to write. */
export function isEmpty({ steps, notes }: Preview): boolean {
  return steps.length + notes.length === 0;
}

/** The draft once this is written. What was typed since, in another tab, stays. */
export function afterStep(draft: Draft, { step: { item, line }, edit }: FrozenStep): Draft {
  const { before, after, health, words } = line;
  const typed = editOf(draft, item.id);
  const written = afterWritten(draft, item.id, { before, after, health, words });
  return isSame(typed, edit) ? written : withEdit(written, item.id, typed);
}

function isSame(one: Edit, other: Edit): boolean {
  return (['score', 'value', 'health', 'words'] as const).every((field) => one[field] === other[field]);
}
