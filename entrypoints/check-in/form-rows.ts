import type { CheckInRow } from '../../components/check-in-view';
import type { Draft } from '../../lib/okr/check-in/edit';
import { metricOfField } from '../../lib/okr/key-result/metric';
import { editOf, planned } from './planned-steps';
import { hasHealth, lockOf, type Permissions } from './row-lock';
import type { CheckInItem, Subject } from './subject';

/** What the rows of the form are made from besides what they are about. */
export interface Typed {
  draft: Draft;
  permissions: Permissions;
  /** The score each had when its edit began, as far as it began on this page. */
  began: ReadonlyMap<string, number | null>;
}

/** The rows of the form, in the order of the table. */
export function formRows(subject: Subject, typed: Typed): CheckInRow[] {
  return subject.items.map((about) => formRow(subject, about, typed));
}

function formRow(subject: Subject, about: CheckInItem, { draft, permissions, began }: Typed): CheckInRow {
  const { item, score, update, isWritten } = about;
  const { id, title, url, reference, health, owners } = item;
  const edit = editOf(draft, id);
  const before = began.get(id);
  return {
    id,
    title,
    url,
    sub: [isWritten ? '' : reference, ...owners.map(({ name }) => name)].filter(Boolean).join(' · '),
    score,
    health,
    hasHealth: hasHealth(subject, id, permissions),
    metric: about.role === 'key-result' ? metricOfField(item) : null,
    takesScore: about.role === 'key-result' || item.progress === null,
    update,
    edit,
    planned: planned(subject, about, edit, permissions),
    locked: lockOf(about, permissions),
    movedFrom: before === undefined || before === score ? null : { score: before },
    isToBeTold: Object.hasOwn(draft.told, id),
  };
}
