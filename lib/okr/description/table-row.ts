import type { Row, Span } from './block';

const DELIMITERS = /^(?=.*[|:])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a line may stand under a table's header: dashes with a pipe or colon, which no underline has. */
export function isDelimiterRow(line: string): boolean {
  return DELIMITERS.test(line);
}

/**
 * The cells of the row at `start` to `end` (no line end). As in GitHub's and GitLab's tables a pipe splits unless a
 * backslash stands before it, inside code too.
 */
export function rowAt(text: string, start: number, end: number): Row {
  const row: Row = { start, end, cells: [] };
  const inner = trimmed(text, start, end);
  let from = text[inner.start] === '|' ? inner.start + 1 : inner.start;
  for (let at = from; at <= inner.end && (from < inner.end || row.cells.length === 0); at++) {
    if (text[at] === '\\' && at + 1 < inner.end) at++;
    else if (at === inner.end || text[at] === '|') {
      row.cells.push({ ...trimmed(text, from, at), from, to: at });
      from = at + 1;
    }
  }
  return row;
}

/** The span without spaces and tabs around it; of nothing but those, its start. */
function trimmed(text: string, start: number, end: number): Span {
  const span = { start, end };
  while (span.end > start && isSpace(text, span.end - 1)) span.end--;
  while (span.start < span.end && isSpace(text, span.start)) span.start++;
  return span;
}

function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}
