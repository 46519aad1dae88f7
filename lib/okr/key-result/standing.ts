import type { Item } from '../item';
import type { Report } from '../report';
import type { Row } from '../rows';

/** How a key result stands in its objective. */
export interface Standing {
  objective: Item;
  /** The objective's computed score in percent, rounded as its profile says; null: there is none yet. */
  score: number | null;
  /** The key result's own line in its objective's table: its weight, and the points it gives. */
  row: Row;
  /** Its place in the objective's order, from 1, and how many there are. */
  place: { at: number; of: number };
  /** The others, in the objective's order. */
  siblings: Row[];
  /** Something is hidden from the reader: no number here is the whole one. */
  partial: boolean;
}

/** How a key result stands in the report of its objective. Null: it is not among what that report counts. */
export function keyResultStanding(report: Report, { id }: Pick<Item, 'id'>): Standing | null {
  const { objective, shown, rows, partial } = report;
  const index = rows.findIndex(({ item }) => item.id === id);
  const row = rows[index];
  if (!row) return null;
  return {
    objective,
    score: shown,
    row,
    place: { at: index + 1, of: rows.length },
    siblings: rows.filter((_row, at) => at !== index),
    partial: partial !== null,
  };
}
