import { dayIn, dayNumber } from '../day';
import { scan } from '../description/scan';
import { type Section, sectionsOf } from '../description/sections';
import type { Day, Instant, Item } from '../item';

/** When an epic's status was last written. */
export interface InitiativeStatus {
  day: Day;
  /** Null where only the day is written. */
  at: Instant | null;
}

const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)`;
const DATES = new RegExp(String.raw`(?<!\d)${DAY}`, 'g');
/** A date that opens a line, whatever list, table or emphasis marks stand before it. */
const OPENING_DATES = new RegExp(String.raw`^[ \t>*_+|[(-]*(?:\d{1,3}[.)][ \t]+[*_[(]*)?(${DAY})`, 'gm');
const DATED = /^status(?![\p{L}\p{N}])/u;
const UNDATED = /^status(?: updates?)?[^\p{L}\p{N}]*$/u;

/**
 * The last status an epic's description tells: the newest date in a heading `Status 2023-10-18`, or `Status Update`
 * with a date in a heading or at the start of a line below it, not later than today; below such a heading without any
 * date, the description's last edit. Null: it has no status that anybody could date. Form: the Infrastructure
 * Platforms' epics since 2022, GitLab handbook. Linear in the length of the description.
 *
 * @param today the day it is in `timeZone`
 * @param timeZone IANA name: the zone in which days are counted
 */
export function statusOf(
  { description, descriptionEditedAt }: Pick<Item, 'description' | 'descriptionEditedAt'>,
  today: Day,
  timeZone: string,
): InitiativeStatus | null {
  if (!/status/i.test(description)) return null;
  const own = sectionsOf(scan(description)).filter(tellsStatus);
  if (own.length === 0) return null;
  const days = own
    .flatMap(({ heading, body, end }) => [
      ...(heading.text.match(DATES) ?? []),
      ...[...description.slice(body, end).matchAll(OPENING_DATES)].map(([, day = '']) => day),
    ])
    .filter((day) => dayNumber(day) !== null);
  const newest = days
    // Where the writer lives the day may have begun already.
    .filter((day) => (dayNumber(day) ?? 0) <= (dayNumber(today) ?? 0) + 1)
    .sort()
    .at(-1);
  if (newest) return { day: newest, at: null };
  if (days.length > 0 || !descriptionEditedAt) return null;
  const day = dayIn(descriptionEditedAt, timeZone);
  return day === null ? null : { day, at: descriptionEditedAt };
}

/** Under a heading of a status, at any depth. `Status page` is none. */
function tellsStatus(section: Section): boolean {
  const { name, heading, parent } = section;
  const isStatus = UNDATED.test(name) || (DATED.test(name) && heading.text.match(DATES) !== null);
  return isStatus || (parent !== null && tellsStatus(parent));
}
