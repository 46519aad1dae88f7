import { LIST_ROW, ROW_LINE, ROW_TITLE, ROW_TITLE_LINE, TYPE_ICONS } from './anchors';
import { iconName, labelsIn } from './facts';
import { firstOf, textOf } from './look-up';
import { type ItemRef, isListPath, itemFromPath } from './route';

/** One row of a list of items, with what it tells of its item. */
export interface ListRow {
  element: Element;
  /** The line below its title, where GitLab leaves alone what it did not put there. */
  line: Element;
  titleLine: Element;
  item: ItemRef;
  /** As GitLab shows it: translated and renameable, so a hint; '' where it shows none. */
  typeName: string;
  /** The same in every language: `work-item-objective`. */
  typeIcon: string | null;
  labels: string[];
  title: string;
  /** All it says. */
  text: string;
}

/** What a row tells is read again at most this often, unless it was drawn anew. */
const REVIEW_MS = 300;

/** The rows of a list, and in how many ms to look at them again at the latest; Infinity: no need. */
interface FoundRows {
  rows: ListRow[];
  again: number;
}

/**
 * A function that finds the rows of the list that the page shows now; none on any other page.
 * @param relativeRoot see `PageHints`
 * @returns asked with the time in ms of any steady clock
 */
export function createRowFinder(document: Document, relativeRoot: string): (now: number) => FoundRows {
  const known = new WeakMap<Element, { row: ListRow; at: number }>();
  return (now) => {
    if (!isListPath(document.location.pathname, relativeRoot)) return { rows: [], again: Number.POSITIVE_INFINITY };
    let again = Number.POSITIVE_INFINITY;
    const rows = [...document.querySelectorAll(LIST_ROW)].flatMap((element) => {
      const before = known.get(element);
      const restIn = before ? before.at + REVIEW_MS - now : 0;
      if (before?.row.line.isConnected && restIn > 0) {
        again = Math.min(again, restIn);
        return before.row;
      }
      const row = rowOf(element, relativeRoot);
      if (row) known.set(element, { row, at: now });
      return row ?? [];
    });
    return { rows, again };
  };
}

/** Null while something of it is not drawn, and for what GitLab lists from elsewhere. */
function rowOf(element: Element, relativeRoot: string): ListRow | null {
  const link = element.querySelector<HTMLAnchorElement>(ROW_TITLE);
  const line = element.querySelector(ROW_LINE);
  if (!link || !line || link.origin !== element.ownerDocument.location.origin) return null;
  const item = itemFromPath(link.pathname, relativeRoot);
  const icon = firstOf(element, TYPE_ICONS);
  return (
    item && {
      element,
      line,
      titleLine: link.closest(ROW_TITLE_LINE) ?? link,
      item,
      typeName: typeName(icon),
      typeIcon: iconName(icon),
      labels: labelsIn(line),
      title: textOf(link),
      text: textOf(element),
    }
  );
}

/** A row shows the icon alone: its name is told to screen readers, by the icon or by what wraps it. */
function typeName(icon: Element | null): string {
  if (!icon) return '';
  return icon.getAttribute('aria-label') || icon.parentElement?.getAttribute('aria-label') || textOf(icon);
}
