import { LIMITS } from './limits';

/** A connection's own arguments. */
export interface Page {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/**
 * One page of a list, as GraphQL serves it: `first: 250` and no `first` at all give 100. Cursors name the entry and
 * not its position, so that they hold while the list changes. Throws for a cursor that is not of this list.
 */
export function connection<Entry extends { id: number }>(
  entries: readonly Entry[],
  { first, last, after, before }: Page,
  present: (entry: Entry) => object,
) {
  const from = after ? positionOf(entries, after) + 1 : 0;
  const to = before ? positionOf(entries, before) : entries.length;
  const size = Math.min(first ?? last ?? LIMITS.pageSize, LIMITS.pageSize);
  const backwards = last != null && first == null;
  const start = backwards ? Math.max(from, to - size) : from;
  const end = backwards ? to : Math.min(to, from + size);
  const page = entries.slice(start, end);
  return {
    count: entries.length,
    nodes: () => page.map(present),
    edges: () => page.map((entry) => ({ cursor: cursorOf(entry), node: present(entry) })),
    pageInfo: {
      hasNextPage: end < entries.length,
      hasPreviousPage: start > 0,
      startCursor: page[0] ? cursorOf(page[0]) : null,
      endCursor: page.length ? cursorOf(page[page.length - 1] as Entry) : null,
    },
  };
}

function cursorOf(entry: { id: number }): string {
  return btoa(JSON.stringify({ id: String(entry.id) }));
}

function positionOf(entries: readonly { id: number }[], cursor: string): number {
  const position = entries.findIndex((entry) => cursorOf(entry) === cursor);
  if (position < 0) throw new Error('Please provide a valid cursor');
  return position;
}
