const LINE_END = /\r\n|\n|\r/g;

/** A line being read from left to right. Columns count tabs as CommonMark does: up to the next multiple of four. */
export interface Line {
  text: string;
  start: number;
  /** Without the line end. */
  end: number;
  /** Where the next line starts. */
  next: number;
  /** How far it is read; inside a tab when `column` says so. */
  position: number;
  column: number;
  /** Of the first character that is neither space nor tab, from `position`. `end` when there is none. */
  first: number;
  firstColumn: number;
}

/** The lines from an offset on. Line ends are LF, CRLF and CR. */
export function* linesOf(text: string, from: number): Generator<Line> {
  for (let start = from; start < text.length; ) {
    LINE_END.lastIndex = start;
    const found = LINE_END.exec(text);
    const end = found?.index ?? text.length;
    const next = end + (found?.[0].length ?? 0);
    const line = { text, start, end, next, position: start, column: 0, first: start, firstColumn: 0 };
    moveTo(line, start, 0);
    yield line;
    start = next;
  }
}

export function isBlank(line: Line): boolean {
  return line.first === line.end;
}

/** Columns of white space from where the line is read to its first character. */
export function indentOf(line: Line): number {
  return line.firstColumn - line.column;
}

/** From the first character to the line's end. */
export function restOf(line: Line): string {
  return line.text.slice(line.first, line.end);
}

/** Reads a marker of `length` characters that stands at the first character. */
export function skipMarker(line: Line, length: number): void {
  moveTo(line, line.first + length, line.firstColumn + length);
}

/** Reads white space, `columns` wide at most. */
export function skipIndent(line: Line, columns: number): void {
  const target = Math.min(line.column + columns, line.firstColumn);
  while (line.column < target) {
    const stop = line.column + widthAt(line, line.position, line.column);
    if (stop > target) {
      line.column = target;
      return;
    }
    line.column = stop;
    line.position++;
  }
}

function moveTo(line: Line, position: number, column: number): void {
  line.position = line.first = position;
  line.column = line.firstColumn = column;
  for (let width = 1; line.first < line.end; line.first++, line.firstColumn += width) {
    width = widthAt(line, line.first, line.firstColumn);
    if (width === 0) return;
  }
}

function widthAt({ text }: Line, position: number, column: number): number {
  const char = text.charCodeAt(position);
  if (char === 9) return 4 - (column % 4);
  return char === 32 ? 1 : 0;
}
