import type { CheckInEpic } from '../../components/check-in-view';
import type { Subject } from './subject';

/** The linked epics beside the form, with when their own status is due. */
export function formEpics({ initiatives }: Subject): CheckInEpic[] {
  return (initiatives ?? []).flatMap(({ key, label, initiative, status, statusLate }) =>
    initiative
      ? [
          {
            key,
            title: label || initiative.item.title,
            url: initiative.item.url,
            health: initiative.item.health,
            status: status?.day ?? null,
            lateSince: statusLate?.dueDay ?? null,
          },
        ]
      : [],
  );
}
