import type { Day } from '../item';
import { parseCheckIn } from './parse-check-in';

/**
 * The comment a person wrote as the check-in of that day, so that it is continued instead of another one begun; null:
 * they wrote none.
 *
 * @param notes newest first
 */
export function ownNote<Note extends { body: string; username: string | null }>(
  notes: readonly Note[],
  username: string,
  day: Day,
): Note | null {
  return notes.find((note) => note.username === username && parseCheckIn(note.body)?.day === day) ?? null;
}
