import { CheckInForm } from '../../components/check-in-form';
import { discarded, withEdit } from '../../lib/okr/check-in/draft';
import { formEpics } from './form-epics';
import { formRows } from './form-rows';
import { dayOf } from './note-plan';
import { straysOf } from './strays';
import type { ViewProps } from './view-props';

/** What is typed, and how it stands. */
export function FormView({ store, subject, permissions, began, stages, takesFocus, close }: ViewProps) {
  const typed = { draft: store.draft.value, permissions: permissions.value, began: began.value };
  return (
    <CheckInForm
      day={dayOf(subject.value)}
      rows={formRows(subject.value, typed)}
      epics={formEpics(subject.value)}
      strays={straysOf(store.draft.value, subject.value)}
      takesFocus={takesFocus}
      isKept={!store.lost.value}
      {...stages.looking.value}
      onEdit={(id, edit) => store.change((draft) => withEdit(draft, id, edit))}
      onPreview={stages.preview}
      onDiscard={() => store.change(discarded)}
      onClose={close}
    />
  );
}
