import { dayIn } from '../day';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { Day, Instant, Item } from '../item';

/** When an epic's status was last written. */
export interface InitiativeStatus {
  day: Day;
  /** Null where only the day is written. */
  at: Instant | null;
}

const STATUS = /^status(?: updates?)?(?: |:|$)/;
const DATE = /(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/g;
/** A date that opens a line, whatever list, heading or emphasis marks stand before it. */
const OPENING_DATE = /^[\s>*_#+|-]*(?:\d{1,3}[.)]\s+)?[*_[(]*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/gm;

/**
 * The last status an epic's description tells: the newest date in a heading `Status 2023-10-18` or at the start of a
 * line below one, not later than today; below a status heading without any date, the description's last edit. Null:
 * it has no status that anybody could date. Form: the Infrastructure Platforms' epics since 2022, GitLab handbook.
 *
 * @param timeZone IANA name: the zone in which days are counted
 */
export function statusOf(
  { description, descriptionEditedAt }: Item,
  today: Day,
  timeZone: string,
): InitiativeStatus | null {
  if (!/status/i.test(description)) return null;
  const own = sectionsOf(scan(description)).filter(({ name }) => STATUS.test(name));
  if (own.length === 0) return null;
  const days = own.flatMap(({ heading, body, endWithin }) => [
    ...(heading.text.match(DATE) ?? []),
    ...[...description.slice(body, endWithin).matchAll(OPENING_DATE)].map(([, day = '']) => day),
  ]);
  const newest = days
    .filter((day) => day <= today)
    .sort()
    .at(-1);
  if (newest) return { day: newest, at: null };
  const day = days.length > 0 || !descriptionEditedAt ? null : dayIn(descriptionEditedAt, timeZone);
  return day && descriptionEditedAt ? { day, at: descriptionEditedAt } : null;
}
