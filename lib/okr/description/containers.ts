import type { Block } from './block';
import { indentOf, isBlank, type Line, restOf, skipIndent, skipMarker } from './line';

const MARKER = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
/** Markers nested deeper are read as text, so that time stays linear. */
const DEEPEST = 50;

/** An open quote or list item. */
export type Container = Quote | Item;

interface Quote {
  kind: 'quote';
  /** Null until it is written down: only the outermost quote is. */
  block: Block | null;
}

interface Item {
  kind: 'item';
  marker: string;
  /** Columns a line must be indented by to stand in it. */
  width: number;
  /** Nothing follows its marker so far: a second blank line ends it. */
  isEmpty: boolean;
}

/** Reads the markers of the containers that go on in this line; how many they are. */
export function goOn(containers: readonly Container[], line: Line): number {
  const stop = containers.findIndex((container) => !goesOn(container, line));
  return stop < 0 ? containers.length : stop;
}

function goesOn(container: Container, line: Line): boolean {
  if (container.kind === 'quote') {
    if (line.text[line.first] !== '>' || isBlank(line) || indentOf(line) > 3) return false;
    skipQuoteMarker(line);
    return true;
  }
  if (isBlank(line)) return !container.isEmpty;
  if (indentOf(line) < container.width) return false;
  skipIndent(line, container.width);
  container.isEmpty = false;
  return true;
}

/**
 * Reads the marker of the container a line opens, null when none. An empty item, or a number other than 1, does not
 * interrupt a paragraph (CommonMark 0.31, section 5.2).
 */
export function containerStart(line: Line, depth: number, interrupts: boolean): Container | null {
  if (depth >= DEEPEST) return null;
  if (line.text[line.first] === '>') {
    skipQuoteMarker(line);
    return { kind: 'quote', block: null };
  }
  const marker = MARKER.exec(line.text.slice(line.first, Math.min(line.first + 11, line.end)))?.[0];
  if (marker === undefined) return null;
  const isEmpty = line.end === line.first + marker.length || /^[ \t]*$/.test(restOf(line).slice(marker.length));
  if (interrupts && (isEmpty || (/^\d/.test(marker) && Number.parseInt(marker, 10) !== 1))) return null;
  const indent = indentOf(line);
  skipMarker(line, marker.length);
  const padding = isEmpty || indentOf(line) > 4 ? 1 : indentOf(line);
  if (!isEmpty) skipIndent(line, padding);
  return { kind: 'item', marker, width: indent + marker.length + padding, isEmpty };
}

function skipQuoteMarker(line: Line): void {
  skipMarker(line, 1);
  skipIndent(line, 1);
}
