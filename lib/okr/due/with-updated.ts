import type { UpdateState } from '../cadence';
import { mostDue } from './by-due';
import type { DueEntry } from './due-entry';

const UPDATED: UpdateState = { state: 'updated', since: null, dueDay: null, isToday: false, weeksLate: 0 };

/** The list once these items (GitLab's ids) were updated: their objectives are as due as what is left. */
export function withUpdated(entries: readonly DueEntry[], ids: readonly string[]): DueEntry[] {
  const done = entries.map((entry) => (ids.includes(entry.item.id) ? { ...entry, update: UPDATED } : entry));
  return done.map((entry) => {
    const { id } = entry.item;
    const below = done.filter(({ item, objective }) => objective?.id === id && item.id !== id);
    return { ...entry, update: mostDue(below.map(({ update }) => update)) ?? entry.update };
  });
}
