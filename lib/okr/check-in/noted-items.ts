import type { Item } from '../item';
import type { Report } from '../report';

/**
 * What supports an objective and has the week's comment on itself, where the rules want it there. Empty where they want
 * one on the objective.
 */
export function notedItems({ structure, profile }: Pick<Report, 'structure' | 'profile'>): Item[] {
  if (profile.checkIn.noteOn === 'objective') return [];
  return structure.members.flatMap(({ item, role, isWritten }) =>
    role && !isWritten && item.state === 'open' ? item : [],
  );
}
