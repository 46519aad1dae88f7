import { type Cadence, updateState } from '../cadence';
import type { Day, Instant, Item } from '../item';
import type { Period } from '../period';
import { momentOfWall } from '../zone';
import type { InitiativeStatus } from './initiative-status';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Whether an epic's status is late: the day it was due, and since how many whole weeks. Null: it is not
 * late, or nobody can tell. A status of which only the day is known was made by that day's end in the cadence's zone.
 */
export function statusLateOf(
  item: Item,
  status: InitiativeStatus | null,
  cadence: Cadence,
  now: Date,
  period: Period | null,
): { dueDay: Day; weeksLate: number } | null {
  // Where no status was ever dated, nobody says that one is late.
  if (!status) return null;
  const { state, dueDay, weeksLate } = updateState({
    lastUpdate: status.at ?? endOf(status.day, cadence.timeZone),
    undated: false,
    createdAt: item.createdAt,
    now,
    cadence,
    period,
    closed: item.state === 'closed',
  });
  return state === 'overdue' && dueDay !== null ? { dueDay, weeksLate } : null;
}

/** The last moment of a day: a status of that day was written by then. */
function endOf(day: Day, timeZone: string): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + DAY_MS - 1;
  const end = momentOfWall(wall, timeZone);
  return end === null ? day : new Date(end).toISOString();
}
