import type { Draft, Edit } from '../../lib/okr/check-in/edit';
import { planStep } from '../../lib/okr/check-in/plan-step';
import type { Step, StepRefusal } from '../../lib/okr/check-in/step';
import { hasHealth, lockOf, type Permissions } from './row-lock';
import type { CheckInItem, Subject } from './subject';

const NO_EDIT: Edit = {};

export function editOf({ edits }: Draft, id: string): Edit {
  return (Object.hasOwn(edits, id) ? edits[id] : undefined) ?? NO_EDIT;
}

/** What an edit comes to on the item as it was read last. */
export function planned(
  subject: Subject,
  { item, role, elsewhere }: CheckInItem,
  edit: Edit,
  permissions: Permissions,
): Step | { refused: StepRefusal } | null {
  const { profile } = subject;
  return planStep({ item, role, profile, elsewhere, edit, hasHealth: hasHealth(subject, item.id, permissions) });
}

/** What can be written as it is typed, in the order of the rows. */
export function plannedSteps(
  subject: Subject,
  draft: Draft,
  permissions: Permissions,
): { about: CheckInItem; edit: Edit; step: Step }[] {
  return subject.items.flatMap((about) => {
    const lock = lockOf(about, permissions);
    if (lock !== null && lock !== 'checking' && lock !== 'unknown') return [];
    const edit = editOf(draft, about.item.id);
    const step = planned(subject, about, edit, permissions);
    return step && 'line' in step ? [{ about, edit, step }] : [];
  });
}
