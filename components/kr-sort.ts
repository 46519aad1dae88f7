import type { Row } from '../lib/okr/rows';
import type { columns } from '../lib/text/panel';

export type Column = keyof typeof columns;

/** How the table is sorted; null keeps GitLab's own order. */
export interface Sorting {
  column: Column;
  descending: boolean;
}

/** From the column's most telling end first, then the other way, then GitLab's own order again. */
export function nextSorting(sorting: Sorting | null, column: Column): Sorting | null {
  const first = column !== 'title' && column !== 'updated';
  if (sorting?.column !== column) return { column, descending: first };
  return sorting.descending === first ? { column, descending: !first } : null;
}

const healthOrder = { atRisk: 3, needsAttention: 2, onTrack: 1, none: 0 };

/** Rows in the order asked for; rows without a value come last either way, ties keep GitLab's order. */
export function sortRows(rows: readonly Row[], sorting: Sorting | null): readonly Row[] {
  if (!sorting) return rows;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sorting.column) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    const order = typeof a.key === 'string' ? a.key.localeCompare(String(b.key)) : a.key - Number(b.key);
    return sorting.descending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

function keyOf({ item, term, update }: Row, column: Column): string | number | null {
  switch (column) {
    case 'title':
      return item.title;
    case 'score':
      return term?.score.reading?.percent ?? null;
    case 'weight':
      return term?.weight ?? null;
    case 'points':
      return term?.points ?? null;
    case 'health':
      return healthOrder[item.health ?? 'none'];
    case 'updated':
      // Before the oldest.
      return update.state === 'never' ? '' : update.since;
  }
}
