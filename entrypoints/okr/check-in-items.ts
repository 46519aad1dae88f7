import { type Reminder, reminderFor } from '../../lib/okr/check-in/reminder';
import type { Report } from '../../lib/okr/report';
import type { Row } from '../../lib/okr/rows';
import type { CheckInItem } from '../check-in/subject';

/** A line of an objective's table as it is checked in. Null: a child nobody can place. */
export function checkInItem({ item, member, term, leftOut, update }: Row): CheckInItem | null {
  if (!member.role) return null;
  return {
    item,
    role: member.role,
    score: (term ?? leftOut)?.score?.reading?.percent ?? null,
    elsewhere: member.elsewhere,
    update,
    isWritten: member.isWritten,
  };
}

/** Whom this reader can remind: only the objective's owner chases. Null: nobody. */
export function reminderBy(viewer: string | null, report: Report): Reminder | null {
  if (!report.objective.owners.some(({ username }) => username === viewer)) return null;
  const reminder = reminderFor(report);
  return reminder.people.length > 0 ? reminder : null;
}
