import type { PageHints } from '../../lib/page/hints';
import type { ListRow } from '../../lib/page/list-rows';

/** What the script that keeps our places knows of the page it stands on. */
export interface ListStart {
  hints: PageHints;
  signal: AbortSignal;
  /** Has the watcher look again: something is to be drawn. */
  changed: () => void;
}

/** The marks of a page's list, as its watcher keeps them. */
export interface ListMarks {
  /**
   * Puts marks in these rows, takes out all others, and has what is not known asked for. Returns in how many ms to look
   * again at the latest; Infinity: no need.
   */
  keep(rows: readonly ListRow[], now: number): number;
  /** Takes all of them out of the page. What was read stays known. */
  clear(): void;
}

/** What the script of list marks gives to it. */
export type StartListMarks = (start: ListStart) => ListMarks;
