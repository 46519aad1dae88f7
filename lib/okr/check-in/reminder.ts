import { isWaiting } from '../cadence';
import { addDays, dayIn } from '../day';
import type { Day, Instant, Item, Person } from '../item';
import type { Report } from '../report';
import { titleWithoutScore } from '../title-score';
import { dayOfHeading } from './dated-heading';

/** A key result that waits for its update. */
export interface Waiting {
  /** Without its score. */
  title: string;
  url: string | null;
}

/** Who is asked for which updates; each in the order of the objective's key results. */
export interface Reminder {
  /** A key result of several people is asked of each. */
  people: { username: string; keyResults: Waiting[] }[];
  /** What nobody could be told of. */
  unassigned: Waiting[];
}

/** GitLab's form of usernames: what else is given as one would be no mention, and could be anything. */
const USERNAME = /^[a-z\d_][\w.-]{0,254}$/i;

/**
 * Whose key results have no update by the day it is asked for: due today, overdue, or never made. Nobody's once the
 * period has ended: nothing is asked any more.
 */
export function reminderFor({ rows, period, today }: Pick<Report, 'rows' | 'period' | 'today'>): Reminder {
  if (period && today > period.end) return { people: [], unassigned: [] };
  const people = new Map<string, Waiting[]>();
  const unassigned: Waiting[] = [];
  for (const { item } of rows.filter(({ update }) => isWaiting(update))) {
    const waiting = { title: titleWithoutScore(item.title), url: item.url };
    const usernames = usernamesOf(item);
    if (usernames.length === 0) unassigned.push(waiting);
    for (const username of usernames) people.set(username, [...(people.get(username) ?? []), waiting]);
  }
  return { people: [...people].map(([username, keyResults]) => ({ username, keyResults })), unassigned };
}

/** Whether a comment reminds people. */
export function isReminder(body: string): boolean {
  return remindedDay(body) !== null;
}

/**
 * The day from which people may be reminded again: a week after the last time anybody did, whatever day that comment
 * names. Null: now.
 *
 * @param now GitLab's clock
 * @param timeZone IANA name; UTC where it is none this browser knows
 */
export function nextReminderDay(
  comments: readonly { body: string; at: Instant }[],
  now: Date,
  timeZone: string,
): Day | null {
  const dayOf = (moment: Instant | Date) => dayIn(moment, timeZone) ?? dayIn(moment, 'UTC');
  const days = comments.flatMap(({ body, at }) => {
    const named = remindedDay(body);
    return named === null ? [] : (dayOf(at) ?? named);
  });
  const next = addDays(days.toSorted().at(-1) ?? '', 7);
  return next !== null && next > (dayOf(now) ?? '') ? next : null;
}

/** The day that its heading names; null: it is no reminder. */
function remindedDay(body: string): Day | null {
  return firstLines(body).flatMap((line) => dayOfHeading(line, 'reminder') ?? [])[0] ?? null;
}

function usernamesOf({ owners }: Pick<Item, 'owners'>): string[] {
  return owners.map(({ username }: Person) => username).filter((username) => USERNAME.test(username));
}

/** Its heading may stand below a greeting; further down it is somebody's quote. */
function firstLines(body: string): string[] {
  return body.slice(0, 1000).split(/[\r\n]+/, 5);
}
