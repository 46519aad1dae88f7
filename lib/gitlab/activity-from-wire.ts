import type { ActivityNote } from '../okr/trend/history';
import type { WireActivity } from './history-schema';

/** A part of an item's activity. */
export interface Activity {
  notes: ActivityNote[];
  /** Nothing stands behind it. */
  complete: boolean;
  /** Where it goes on; null when it does not, or GitLab does not say where. */
  cursor: string | null;
}

/** GitLab's activity in the product's own shape, in GitLab's order; what it did not tell is none, and not complete. */
export function activityFromWire(wire: WireActivity): Activity {
  if (!wire) return { notes: [], complete: false, cursor: null };
  const notes = wire.nodes.flatMap((discussion) => discussion?.notes?.nodes ?? []).filter((note) => note !== null);
  const { hasNextPage, endCursor } = wire.pageInfo;
  return {
    notes: notes.map(({ body, createdAt, systemNoteMetadata }) => ({
      body,
      action: systemNoteMetadata?.action ?? null,
      at: createdAt,
    })),
    complete: !hasNextPage,
    cursor: hasNextPage ? endCursor : null,
  };
}
