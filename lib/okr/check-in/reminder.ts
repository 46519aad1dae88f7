import type { UpdateState } from '../cadence';
import type { Day, Item, Person } from '../item';
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

/** Whose key results have no update by the day it is asked for: due today, overdue, or never made. */
export function reminderFor({ rows }: Pick<Report, 'rows'>): Reminder {
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

/**
 * The comment by which anybody reminded people for that day already; null: nobody did.
 *
 * @param comments newest first
 */
export function lastReminder<Note extends { body: string }>(comments: readonly Note[], day: Day): Note | null {
  return comments.find(({ body }) => firstLines(body).some((line) => dayOfHeading(line, 'reminder') === day)) ?? null;
}

function isWaiting({ state, isToday }: UpdateState): boolean {
  return state === 'overdue' || state === 'never' || (state === 'due' && isToday);
}

function usernamesOf({ owners }: Pick<Item, 'owners'>): string[] {
  return owners.map(({ username }: Person) => username).filter((username) => USERNAME.test(username));
}

/** Its heading may stand below a greeting; further down it is somebody's quote. */
function firstLines(body: string): string[] {
  return body.slice(0, 1000).split(/[\r\n]+/, 5);
}
